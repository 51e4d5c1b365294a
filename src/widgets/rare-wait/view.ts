/** View-model of RareWait: a chance of 1 in N per token, and what that means over many tokens. */
import { count, fixed, percent, probability, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { softmax } from '#math/softmax.ts';
import { topP } from '#math/top-p.ts';
import { chanceWithin, expectedWait, waitQuantile } from '#math/waiting-time.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { flag, number, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/rare-wait.ts';

const MOST = 1e9;
/** Where top-p stops, when it is on. */
const NUCLEUS = 0.95;
export const nucleus = fixed(NUCLEUS, 2);

export const schema = {
  oneIn: number(100_000, { min: 1, max: MOST, step: 1 }),
  draws: number(100_000, { min: 1, max: MOST, step: 1 }),
  cut: flag(false),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const WIDTH = 320;
export const HEIGHT = 224;
export const PLOT = { left: 50, right: 308, top: 26, bottom: 172 };

/** x counts powers of ten. */
const x = linearScale([0, 9], [PLOT.left, PLOT.right]);
const y = linearScale([0, 1], [PLOT.bottom, PLOT.top]);

export const xTicks = Object.entries(words.xTicks).map(([power, label]) => ({
  x: px(x(Number(power))),
  label,
}));
export const yTicks = [0, 0.5, 1].map((chance) => ({
  y: px(y(chance)),
  label: percent(chance, 0),
}));

/** The number of draws under a point of the plot, for dragging. */
export const drawsAt = (position: number): number =>
  Math.min(MOST, Math.max(1, 10 ** x.invert(position)));

/** The token's probability once top-p has, or has not, cut off what lies below the nucleus. */
function chancePerStep({ oneIn, cut }: State): number {
  const p = 1 / oneIn;
  if (!cut) return p;
  // Two outcomes are enough: every other token is taken to be likelier than this one.
  const scores = [Math.log(1 - p), Math.log(p)];
  return softmax(topP(scores, NUCLEUS))[1] === 0 ? 0 : p;
}

export function rareWaitView(state: State) {
  const { oneIn, draws, cut } = state;
  const p = chancePerStep(state);
  const written = p === 0 ? '0' : `1/${count(oneIn)}`;
  const chance = chanceWithin(p, draws);
  const wait = expectedWait(p);
  const drawn = words.tokens(count(draws));
  const waited = wait === Infinity ? words.forEver : words.tokens(count(wait));
  const half = waitQuantile(p, 0.5);

  const away = Math.exp(draws * Math.log1p(-p));
  // Near 1, six digits would not show what the draws take away.
  const never = significant(away, chance < 0.001 ? 12 : 6);

  /** A number that only the computer's rounding made exactly 0 or 1. */
  const about = (rounded: boolean) => (rounded && p < 1 ? '≈' : '=');

  const decades = Array.from({ length: 9 * 8 + 1 }, (_, i) => i / 8);
  const chosen = Math.log10(draws);
  const others = percent(1 - 1 / oneIn, 4);

  const listed = [...new Set([...Array.from({ length: 10 }, (_, i) => 10 ** i), draws])]
    .sort((a, b) => a - b)
    .map((n) => ({
      n,
      key: n === draws ? 'chosen' : `draws-${n}`,
      within: chanceWithin(p, n),
    }));

  return {
    /** Where the other rows of the table stand. */
    points: listed
      .filter(({ n }) => n !== draws)
      .map(({ key, n, within }) => ({ key, x: px(x(Math.log10(n))), y: px(y(within)) })),
    curve: linePath(decades.map((power) => [x(power), y(chanceWithin(p, 10 ** power))])),
    dot: { x: px(x(chosen)), y: px(y(chance)) },
    dotLabel: { ...besideCurve(x(chosen), chance), text: asPercent(chance, p) },
    waitMark: wait === Infinity ? undefined : { x: px(x(Math.log10(wait))), ...besideLine(wait) },
    facts: [
      { key: 'wait', term: words.wait, says: waited },
      {
        key: 'half',
        term: words.half,
        says: half === Infinity ? words.noEnd : words.tokens(count(half)),
      },
      { key: 'chosen', term: words.chance(drawn), says: asPercent(chance, p) },
      { key: 'times', term: words.times(drawn), says: significant(draws * p) },
    ],
    summary:
      p === 0
        ? words.summaryCut(nucleus)
        : words.summary(waited, drawn, asPercent(chance, p)) +
          (cut ? words.summaryKept(nucleus) : ''),
    named: [
      { key: 'wait', text: waited },
      { key: 'chosen', text: asPercent(chance, p) },
    ],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: listed.map(({ n, key, within }) => ({
        key,
        cells: [count(n), asPercent(within, p, 3), significant(n * p)],
      })),
    },
    steps: [
      ...(cut
        ? [
            {
              says: words.stepCut(percent(NUCLEUS, 0)),
              math: (p === 0 ? words.cutSays : words.keptSays)(others, percent(NUCLEUS, 0)),
            },
          ]
        : []),
      ...(p > 0
        ? [{ key: 'wait', says: words.stepWait, math: `1 ÷ (${written}) = ${count(wait)}` }]
        : []),
      {
        key: 'chosen',
        says: words.stepNever,
        math: `(1 − ${written})^{${count(draws)}} ${about(away === 0)} ${never}`,
      },
      {
        key: 'chosen',
        says: words.stepOnce,
        math: `1 − ${never} ${about(significant(chance) === '1' && p < 1)} ${significant(chance)}`,
      },
      {
        key: 'times',
        says: words.stepTimes,
        math: `${count(draws)} × ${written} = ${significant(draws * p)}`,
      },
      ...(p > 0 && p < 1
        ? [
            {
              key: 'half',
              says: words.stepHalf,
              math: `⌈ln ${fixed(0.5, 1)} ÷ ln(1 − ${written})⌉ = ${count(half)}`,
            },
          ]
        : []),
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Many draws make a token nearly certain; only one that is drawn every time is certain. */
function asPercent(chance: number, p: number, decimals = 1): string {
  return (p > 0 && p < 1 ? probability : percent)(chance, decimals);
}

/** A label's place clear of the curve: above left of a point low on it, below right of a high one. */
function besideCurve(at: number, chance: number) {
  const high = chance > 0.6;
  const start = high ? at < PLOT.right - 70 : at < PLOT.left + 70;
  return {
    x: px(at + (start ? 12 : -12)),
    y: px(y(chance) + (high ? 20 : -10)),
    anchor: start ? 'start' : 'end',
  };
}

/** Under the curve beside the line of the average wait, or above the curve where there is no room. */
function besideLine(wait: number) {
  const at = x(Math.log10(wait));
  const room = at < PLOT.right - 100;
  return {
    labelX: px(at + (room ? 8 : -8)),
    labelY: px(y(room ? 0.05 : 0.8)),
    anchor: room ? 'start' : 'end',
  };
}

/** Asked about the state the figure starts in. */
export function firstGuess({ oneIn, draws }: State): Guess {
  const chance = chanceWithin(1 / oneIn, draws);
  return {
    kind: 'number',
    id: 'rare-wait.first',
    ask: words.guess(count(oneIn), count(draws)),
    min: 0,
    max: 100,
    step: 1,
    unit: '%',
    answer: 100 * chance,
    tolerance: 5,
    reveal: words.guessReveal(percent(chance), percent(1 - chance)),
  };
}
