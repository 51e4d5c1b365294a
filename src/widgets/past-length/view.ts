/** View-model of PastLength: a recorded measurement of Mote's loss, place by place, far past its training. */
import { count, fixed, percent, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import facts from '#data/mote/facts.json';
import recorded from '#data/mote/past-length.json';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, number, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/past-length.ts';

const STRETCHES = recorded.list.plain.length;
/** Of the guess: the stretch around token 80, and the last. */
const SETTLED = Math.floor(80 / recorded.stretch);

export const STRETCH = { min: 0, max: STRETCHES - 1, step: 1 };
export const schema = {
  text: choice('list', ['list', 'documents']),
  places: choice('plain', ['plain', 'squeezed', 'slower']),
  at: number(STRETCHES - 1, STRETCH),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const WIDTH = 320;
export const PLOT = { left: 26, right: 305, top: 22, bottom: 180, height: 262 };
const SEEN = { top: 204, bottom: 232 };

const bits = (nats: number) => nats / Math.LN2;
const blindBits = Math.log2(facts.config.vocabularySize);
const alone = recorded.documents.alone.map(bits);
const measured = {
  list: {
    plain: recorded.list.plain.map(bits),
    squeezed: recorded.list.squeezed.map(bits),
    slower: recorded.list.slower.map(bits),
  },
  documents: {
    plain: recorded.documents.plain.map(bits),
    squeezed: recorded.documents.squeezed.map(bits),
    slower: recorded.documents.slower.map(bits),
  },
};

/** First and last place of a stretch; nothing is predicted at place 0. */
export function placesOf(stretch: number): [from: number, to: number] {
  const from = stretch * recorded.stretch;
  return [Math.max(1, from), from + recorded.stretch - 1];
}

/** What share of all predictions of training stood within a stretch. */
function seenWithin(stretch: number): number {
  const { bin, predictions } = recorded.lengths;
  const each = recorded.stretch / bin;
  const within = predictions.slice(stretch * each, (stretch + 1) * each);
  return within.reduce((sum, share) => sum + share, 0);
}

export function pastLengthView({ text, places, at }: State) {
  const lines = measured[text];
  const all = [...Object.values(measured.list), ...Object.values(measured.documents)].flat();
  const x = linearScale([0, recorded.length], [PLOT.left, PLOT.right]);
  const y = linearScale([0, Math.max(blindBits, ...all)], [PLOT.bottom, PLOT.top]);
  const middle = (stretch: number) => x((stretch + 0.5) * recorded.stretch);
  const line = (values: readonly number[]) =>
    linePath(values.map((value, stretch) => [middle(stretch), y(value)]));
  const [from, to] = placesOf(at);
  const { bin, predictions, longest } = recorded.lengths;
  const tallest = Math.max(...predictions);
  const factor = significant(recorded.factor);
  const withAlone = text === 'documents';

  return {
    trained: { x: PLOT.left, width: px(x(longest) - PLOT.left) },
    levels: y.ticks(5).map((level) => ({ label: significant(level), y: px(y(level)) })),
    ticks: [0, 128, 256, 384, recorded.length].map((place) => ({ place, x: px(x(place)) })),
    blind: { y: px(y(blindBits)), x: px(x(longest) + 8), label: px(y(blindBits) + 10) },
    plain: line(lines.plain),
    other: places === 'plain' ? undefined : line(lines[places]),
    alone: withAlone ? line(alone) : undefined,
    now: {
      x: px(middle(at)),
      plain: px(y(lines.plain[at])),
      other: places === 'plain' ? undefined : px(y(lines[places][at])),
    },
    seen: predictions.map((share, i) => ({
      x: px(x(i * bin) + 0.5),
      width: px(x(bin) - x(0) - 1),
      y: px(SEEN.bottom - ((SEEN.bottom - SEEN.top) * share) / tallest),
      height: px(((SEEN.bottom - SEEN.top) * share) / tallest),
    })),
    /** The rows of the table: a column for each stretch of places. */
    stretches: lines.plain.map((_, stretch) => ({
      key: `stretch-${stretch}`,
      x: px(x(stretch * recorded.stretch)),
      width: px(x(recorded.stretch) - x(0)),
    })),
    seenFloor: SEEN.bottom,
    legend: [
      words.lines.plain,
      places === 'squeezed' && words.lines.squeezed(factor),
      places === 'slower' && words.lines.slower(count(recorded.slowerBase)),
      withAlone && words.lines.alone,
    ]
      .filter(Boolean)
      .join(' '),
    recipe: words.recipe(count(recorded.texts), String(recorded.seed)),
    summary: [
      words.summary(from, to, fixed(lines.plain[at]), fixed(blindBits)),
      places !== 'plain' && words.summaryOther(words.inText[places], fixed(lines[places][at])),
      withAlone && words.summaryAlone(fixed(alone[at])),
    ]
      .filter(Boolean)
      .join(' '),
    named: [{ key: `stretch-${at}`, text: fixed(lines.plain[at]) }],
    table: {
      caption: words.tableCaption,
      columns: [...words.columns, ...(withAlone ? [words.columnAlone] : [])],
      rows: lines.plain.map((value, stretch) => ({
        key: `stretch-${stretch}`,
        cells: [
          words.stretchOf(...placesOf(stretch)),
          fixed(value),
          fixed(lines.squeezed[stretch]),
          fixed(lines.slower[stretch]),
          percent(seenWithin(stretch)),
          ...(withAlone ? [fixed(alone[stretch])] : []),
        ],
      })),
    },
    steps: [
      {
        key: `stretch-${at}`,
        says: words.stepBits,
        math: `${fixed(lines.plain[at] * Math.LN2, 4)} / ln 2 = ${fixed(lines.plain[at])}`,
      },
      {
        says: words.stepBlind,
        math: `log_{2} ${count(facts.config.vocabularySize)} = ${fixed(blindBits)}`,
      },
      {
        says: words.stepSqueeze,
        math: `${recorded.length - 1} / ${factor} = ${significant((recorded.length - 1) / recorded.factor, 4)}`,
      },
      {
        says: words.stepBase,
        math: `${count(facts.config.rotaryBase)} · ${factor}^{${headSize}/${headSize - 2}} = ${count(recorded.slowerBase)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

const headSize = facts.config.width / facts.config.heads;

/** Asked about the list, at the far end of the measured range. */
export function firstGuess(): Guess {
  const settled = measured.list.plain[SETTLED];
  const far = measured.list.plain[STRETCHES - 1];
  const around = String(recorded.length - recorded.stretch / 2);
  return {
    kind: 'choice',
    id: 'past-length.far',
    ask: words.guess(
      count(facts.config.contextLength),
      count(recorded.lengths.percentile99),
      fixed(settled),
      around,
    ),
    options: words.guessOptions(fixed(blindBits)),
    answer: far > blindBits ? 2 : far > 2 * settled ? 1 : 0,
    reveal: words.guessReveal(fixed(far), around),
  };
}
