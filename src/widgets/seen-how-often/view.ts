/** View-model of SeenHowOften: what Mote answers about a country, and how often it had read of it. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import first from '#data/mote/seen-how-often.json';
import { ASKING_FORMS, judgeAnswer, type SpokenAnswer } from '#model/mote/capital-question.ts';
import { alphabetical } from '#ui/alphabetical.ts';
import type { FigureView, Guess, Table } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { choice, seed, text } from '#ui/url-codec.ts';
import { words } from '#strings/seen-how-often.ts';
import { askAgain, TIMES } from './asked-again.ts';
import { FIRST, promptOf, type Asked } from './asked.ts';
import {
  capitalOf,
  measuredAnswers,
  measuredPlace,
  millionsRead,
  motes,
  timesSeen,
} from './seen.ts';

export const LONGEST = 40;
/** Characters of an answer in a sentence. */
const LONGEST_ANSWER = 80;

export const schema = {
  country: text(FIRST.country, { maxLength: LONGEST }),
  form: choice(FIRST.form, ASKING_FORMS),
  mote: choice(FIRST.mote, motes),
  seed: seed(1),
};

/** What Mote answered in the first state, recorded. */
export const firstAnswers: readonly SpokenAnswer[] = first;

/** In SVG user units. */
export const PLOT = { width: 320, height: 220, left: 52, right: 308, top: 30, bottom: 174 };
export const BAR = { width: 200, height: 12 };

/** A country never read of stands apart, left of the axis of powers of ten. */
const NEVER = { from: 58, to: 84 };
const x = linearScale([0, 4.2], [100, PLOT.right - 4]);
const y = linearScale([0, 1], [PLOT.bottom, PLOT.top]);

/** Those never seen are spread out, so that they do not hide each other; `i` says where. */
function placeOf(seen: number, i: number): number {
  if (seen > 0) return px(x(Math.log10(seen)));
  return px(NEVER.from + ((NEVER.to - NEVER.from) * (i % 9)) / 8);
}

/** A tick each; the dots are counted from one to the next. */
const BANDS = [0, 1, 10, 100, 1000, 10_000];

export const axes = {
  x: BANDS.map((seen) => ({
    x: seen === 0 ? (NEVER.from + NEVER.to) / 2 : placeOf(seen, 0),
    label: count(seen),
  })),
  y: [0, 0.5, 1].map((sure) => ({ y: px(y(sure)), label: percent(sure, 0) })),
};

/** How far a mark reaches from its place. All marks of one verdict are one path. */
const R = 3;
type Place = { x: number; y: number };
const circle = ({ x, y }: Place) =>
  `M${px(x - R)},${y}a${R},${R} 0 1 0 ${2 * R},0a${R},${R} 0 1 0 ${-2 * R},0`;
const cross = ({ x, y }: Place) =>
  `M${px(x - R)},${px(y - R)}l${2 * R},${2 * R}m0,${-2 * R}l${-2 * R},${2 * R}`;

/** The dots in numbers: how many of each verdict, by how often the fact had been read. */
function dotsTable(measured: ReturnType<typeof measuredAnswers>): Table {
  return {
    caption: words.dotsCaption,
    columns: words.dotsColumns,
    rows: BANDS.flatMap((from, i) => {
      const next = BANDS[i + 1] ?? Infinity;
      const here = measured.filter(({ seen }) => seen >= from && seen < next);
      if (here.length === 0) return [];
      const said = (letter: string) => here.filter(({ outcome }) => outcome === letter).length;
      const sure = here.reduce((sum, one) => sum + one.sure, 0) / here.length;
      return {
        cells: [
          words.band(count(from), next < Infinity ? count(next - 1) : ''),
          said('r'),
          said('w'),
          said('a'),
          percent(sure),
        ],
      };
    }),
  };
}

export function seenHowOftenView(
  state: Asked,
  answers: readonly SpokenAnswer[],
  drawnFrom = schema.seed.start,
) {
  const { form, mote } = state;
  const country = state.country.trim();
  const capital = capitalOf(country);
  const seen = timesSeen(country, mote);
  const measured = measuredAnswers(mote, form).map((one, i) => ({
    ...one,
    x: placeOf(one.seen, i),
    y: px(y(one.sure)),
  }));
  const marks = (letter: string, mark: (at: Place) => string) =>
    measured
      .filter(({ outcome }) => outcome === letter)
      .map((one) => mark(one))
      .join('');

  const rest = Math.max(0, 1 - answers.reduce((sum, { probability }) => sum + probability, 0));
  const drawn = askAgain(
    answers.map(({ probability }) => probability),
    drawnFrom,
  );
  const came = (i: number) => words.drawn(count(drawn[i]), count(TIMES));
  const rows = answers.map(({ text: said, probability }, i) => {
    const verdict = judgeAnswer(said, form, { country, capital });
    return {
      key: `answer-${i}`,
      said,
      verdict,
      mark: words.verdicts[verdict],
      share: percent(probability),
      came: came(i),
      width: px(BAR.width * probability),
    };
  });
  const [best] = rows;
  /** The answer shown that came the most often; none where only others came. */
  const top = drawn.indexOf(Math.max(0, ...drawn.slice(0, -1)));
  const agreed = drawn[top] > 0 ? rows[top] : undefined;
  const tied = drawn.slice(0, -1).lastIndexOf(drawn[top]) > top;
  const named = shortText(country, LONGEST);
  const sure = answers[0]?.probability ?? 0;
  return {
    right: marks('r', circle),
    wrong: marks('w', circle),
    abstained: marks('a', cross),
    dots: dotsTable(measured),
    here: { x: measured[measuredPlace(country)]?.x ?? (NEVER.from + NEVER.to) / 2, y: px(y(sure)) },
    rows,
    rest: { share: percent(rest), came: came(rows.length), width: px(BAR.width * rest) },
    summary: [
      capital === undefined
        ? country
          ? words.unknown(named)
          : words.nothingTyped
        : words.known(named, capital, count(seen)),
      best
        ? words.says[best.verdict](shortText(best.said, LONGEST_ANSWER), best.share)
        : words.noAnswer,
      agreed
        ? words.again(
            count(TIMES),
            shortText(agreed.said, LONGEST_ANSWER),
            tied,
            percent(drawn[top] / TIMES),
            agreed.mark,
          )
        : words.noAgreement(count(TIMES)),
    ].join(' '),
    named: best ? [{ key: 'answer-0', text: best.share }] : [],
    table: {
      caption: words.tableCaption(promptOf({ ...state, country: named })),
      columns: words.columns,
      rows: [
        ...rows.map(({ key, said, mark, share, came }) => ({
          key,
          cells: [said, share, mark, came],
        })),
        { key: 'rest', cells: [words.rest, percent(rest), '', came(rows.length)] },
      ],
    },
    steps: [
      ...answers.slice(0, 2).map(({ text: said, spelling }, i) => ({
        key: `answer-${i}`,
        says: words.stepProduct(shortText(said, LONGEST_ANSWER)),
        math: `${spelling.map((one) => significant(one.probability, 4)).join(' · ')} = ${percent(
          spelling.reduce((product, one) => product * one.probability, 1),
        )}`,
      })),
      {
        key: 'rest',
        says: words.stepRest,
        math: `1 − ${answers.map(({ probability }) => fixed(probability, 3)).join(' − ') || 0} = ${fixed(rest, 3)}`,
      },
      ...(agreed
        ? [
            {
              key: agreed.key,
              says: words.stepAgreement(shortText(agreed.said, LONGEST_ANSWER)),
              math: `${drawn[top]} / ${TIMES} = ${percent(drawn[top] / TIMES)}`,
            },
          ]
        : []),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Asked about the first state: what will it say? The truth is among the options. */
export function firstGuess(): Guess {
  const { country, mote } = FIRST;
  const capital = capitalOf(country)!;
  const top = firstAnswers.slice(0, 3).map(({ text: said }) => said);
  const options = [...new Set([...top, `${capital}.`])].sort(alphabetical);
  const [best] = firstAnswers;
  return {
    kind: 'choice',
    id: 'seen-how-often.first',
    ask: words.ask(country, capital, count(timesSeen(country, mote)), millionsRead(mote)),
    options,
    answer: options.indexOf(best.text),
    reveal: words.reveal(best.text, percent(best.probability)),
  };
}
