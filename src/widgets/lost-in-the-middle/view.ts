/** View-model of LostInTheMiddle: how well Mote answers by the place of the fact that is asked for. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import measured from '#data/mote/fact-places.json';
import recorded from '#data/mote/lost-in-the-middle.json';
import past from '#data/mote/past-length.json';
import { wilsonInterval, Z95 } from '#math/wilson-interval.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, number, startState, type StateOf } from '#ui/url-codec.ts';
import { cutTo, inPlace } from '#world/evaluation/placed-fact.ts';
import { words } from '#strings/lost-in-the-middle.ts';

/** What was measured, from little to much. */
export const PEOPLE = [...new Set(measured.settings.map(({ people }) => String(people)))];
export const ASIDES = [...new Set(measured.settings.map(({ asides }) => String(asides)))];

export const schema = {
  people: choice(PEOPLE.at(-1)!, PEOPLE),
  asides: choice(ASIDES.at(-1)!, ASIDES),
  place: number(1, { min: 1, max: Number(PEOPLE.at(-1)), step: 1 }),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const PLOT = { width: 320, height: 216, left: 50, right: 310, top: 28, bottom: 170 };
const y = linearScale([0, 1], [PLOT.bottom, PLOT.top]);
export const levels = [0, 0.5, 1].map((share) => ({ y: px(y(share)), label: percent(share, 0) }));

/** Mote's likeliest answer to the recorded passage; null where none was likely enough to be looked for. */
type PlacedAnswer = { readonly said: string; readonly probability: number } | null;
const recordedAnswers: Readonly<Record<string, readonly PlacedAnswer[]>> = recorded.answers;

/** The places of one setting, with the shares measured there. */
function placesOf(people: number, asides: number) {
  const found = measured.settings.find((one) => one.people === people && one.asides === asides)!;
  const places = found.right.map((right, i) => {
    const [low, high] = wilsonInterval(right, measured.passages);
    return { right, share: right / measured.passages, low, high, mean: found.probability[i] };
  });
  return { places, tokens: found.tokens };
}

/** Where Mote is right least and most often, and what that says. */
/** Where it does worst: at an end or between them, or nowhere by more than the errors allow. */
export function extremes({
  places,
}: {
  places: readonly { share: number; low: number; high: number }[];
}) {
  const shares = places.map(({ share }) => share);
  const worst = shares.indexOf(Math.min(...shares));
  const best = shares.indexOf(Math.max(...shares));
  const apart = places[worst].high < places[best].low;
  const where = worst === 0 ? 'first' : worst === shares.length - 1 ? 'last' : 'middle';
  return { worst, best, verdict: apart ? where : 'same' } as const;
}

export function lostInTheMiddleView(state: State) {
  const [people, asides] = [Number(state.people), Number(state.asides)];
  const place = Math.min(state.place, people) - 1;
  const setting = placesOf(people, asides);
  const passage = cutTo(recorded.passage, { people, asides });
  const answers = recordedAnswers[`${people}-${asides}`];
  const x = linearScale([0, people], [PLOT.left, PLOT.right]);
  const step = x(1) - x(0);
  const here = setting.places[place];
  const n = measured.passages;
  const judged = answers.map((answer) => {
    if (!answer) return { said: words.silent, share: '', verdict: 'wrong' as const };
    const verdict = answer.said === passage.facts[0] ? ('right' as const) : ('wrong' as const);
    return { said: answer.said, share: percent(answer.probability), verdict };
  });
  const now = judged[place];
  const middle = (here.share + Z95 ** 2 / (2 * n)) / (1 + Z95 ** 2 / n);
  const z = fixed(Z95, 5);
  const key = `place-${place}`;

  return {
    places: setting.places.map((one, i) => ({
      key: `place-${i}`,
      label: String(i + 1),
      now: i === place,
      left: px(x(i)),
      width: px(step),
      middle: px(x(i + 0.5)),
      full: { cx: px(x(i + 0.5) - 6), cy: px(y(one.share)) },
      interval: { low: px(y(one.low)), high: px(y(one.high)) },
      open: { cx: px(x(i + 0.5) + 6), cy: px(y(one.mean)) },
    })),
    blind: px(y(1 / people)),
    sentences: [...inPlace(passage.facts, place), ...passage.asides].map((text, i) => ({
      text,
      asked: i === place,
    })),
    question: words.question(passage.question),
    now: { key, ...now, mark: now.share && words.verdicts[now.verdict] },
    recipe: words.recipe(
      count(n),
      String(measured.seed),
      fixed(setting.tokens, 0),
      count(past.lengths.longest),
    ),
    summary: [
      words.summary(
        String(place + 1),
        state.people,
        state.asides,
        percent(here.share),
        percent(here.low),
        percent(here.high),
      ),
      words.verdict[extremes(setting).verdict],
      answers[place]
        ? words.here(now.said, now.share, words.verdicts[now.verdict])
        : words.hereSilent,
    ].join(' '),
    named: [{ key: `place-${place}`, text: percent(here.share) }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: setting.places.map(({ share, low, high, mean }, i) => ({
        key: `place-${i}`,
        cells: [
          i + 1,
          percent(share),
          words.interval(percent(low), percent(high)),
          percent(mean),
          answers[i]
            ? words.cell(words.verdicts[judged[i].verdict], judged[i].share)
            : words.silent,
        ],
      })),
    },
    steps: [
      {
        key,
        says: words.stepShare,
        math: `${count(here.right)} / ${count(n)} = ${percent(here.share)}`,
      },
      {
        key,
        says: words.stepMiddle,
        math: `(${significant(here.share, 6)} + ${z}^{2} / (2 · ${n})) / (1 + ${z}^{2} / ${n}) = ${percent(middle, 2)}`,
      },
      {
        key,
        says: words.stepReach,
        math: `${z} · √(${significant(here.share, 6)} · (1 − ${significant(here.share, 6)}) / ${n} + (${z} / (2 · ${n}))^{2}) / (1 + ${z}^{2} / ${n}) = ${percent(here.high - middle, 2)}`,
      },
      { says: words.stepBlind, math: `1 / ${people} = ${percent(1 / people)}` },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Asked about the first state. */
export function firstGuess(): Guess {
  const { people, asides } = startState(schema);
  const setting = placesOf(Number(people), Number(asides));
  const { worst, best, verdict } = extremes(setting);
  const share = (place: number) => percent(setting.places[place].share);
  return {
    kind: 'choice',
    id: 'lost-in-the-middle.worst',
    ask: words.guess(people, asides),
    options: words.guessOptions,
    answer: ['first', 'middle', 'last', 'same'].indexOf(verdict),
    reveal: words.guessReveal(share(worst), String(worst + 1), share(best), String(best + 1)),
  };
}
