/** View-model of RotaryPair: a query and a key of Mote turned by their places, and their score. */
import { count, fixed, inBrackets, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import facts from '#data/mote/facts.json';
import lengths from '#data/mote/past-length.json';
import recorded from '#data/mote/rotary-pair.json';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { tokenLabel } from '#ui/token-face.ts';
import { number, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/rotary-pair.ts';
import { scoresByDistance, turnedPairs } from './turned-score.ts';

const { rotaryBase: BASE } = facts.config;
const FARTHEST = 200;
const LONGEST = lengths.lengths.longest;
/** How far the guess moves both. */
const ASKED_SHIFT = 200;

export const heads = recorded.heads;
export const PAIRS = heads[0].query.length / 2;
export const PLACES = { min: 0, max: FARTHEST, step: 1 };
export const SHIFTS = { min: 0, max: 300, step: 1 };

export const schema = {
  head: number(recorded.first, { min: 0, max: heads.length - 1, step: 1 }),
  pair: number(3, { min: 0, max: PAIRS - 1, step: 1 }),
  query: number(8, PLACES),
  key: number(5, PLACES),
  shift: number(0, SHIFTS),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const WIDTH = 320;
export const DIAL = { x: 82, y: 100, radius: 66 };
export const BARS = { left: 196, right: 318, row: 16, height: 200 };
export const PLOT = { left: 50, right: 304, top: 8, bottom: 104, height: 146 };

/** The places that query and key stand at: [query, key]. */
const placesOf = ({ query, key, shift }: State): [number, number] => [query + shift, key + shift];

/** The part of the picture that only the head decides: the score at every distance. */
export function curveOf(head: number) {
  const scores = scoresByDistance(heads[head], FARTHEST, BASE);
  const reach = Math.max(0.1, ...scores.map(Math.abs));
  const x = linearScale([0, FARTHEST], [PLOT.left, PLOT.right]);
  const y = linearScale([-reach, reach], [PLOT.bottom, PLOT.top]);
  return {
    line: linePath(scores.map((score, distance) => [x(distance), y(score)])),
    trained: { x: PLOT.left, width: px(x(LONGEST) - PLOT.left) },
    levels: [reach, 0, -reach].map((level) => ({ label: fixed(level, 1), y: px(y(level)) })),
    ticks: [0, 50, 100, 150, FARTHEST].map((distance) => ({ distance, x: px(x(distance)) })),
    at: (distance: number) =>
      distance >= 0 && distance <= FARTHEST
        ? { x: px(x(distance)), y: px(y(scores[distance])) }
        : undefined,
  };
}

export function rotaryPairView(state: State, curve: ReturnType<typeof curveOf>) {
  const head = heads[state.head];
  const places = placesOf(state);
  const distance = places[0] - places[1];
  /** Where two other places as far apart begin. */
  const start = Math.min(...places) === 0 ? 1 : 0;
  const pairs = turnedPairs(head, places, BASE);
  const still = turnedPairs(head, [0, 0], BASE);
  const score = pairs.reduce((sum, { adds }) => sum + adds, 0);
  const chosen = pairs[state.pair];
  /** With digits enough that the product comes out as written. */
  const exact = (value: number) => inBrackets(fixed(value, 4));
  const step = (pair: number) => BASE ** (-pair / PAIRS);
  const wave = (pair: number) => significant((2 * Math.PI) / step(pair));
  const turns = (place: number, pair: number) => fixed((place * step(pair)) / (2 * Math.PI));

  const longest = Math.max(Math.hypot(...chosen.query), Math.hypot(...chosen.key));
  const arrow = ([u, v]: readonly [number, number]) => ({
    x: px(DIAL.x + (DIAL.radius * u) / longest),
    y: px(DIAL.y - (DIAL.radius * v) / longest),
  });
  // The longest bar that any place could give, so that bars keep their scale while turning.
  const most = Math.max(
    ...pairs.map(({ query, key }) => Math.hypot(...query) * Math.hypot(...key)),
  );
  const bar = linearScale(
    [-most / Math.sqrt(2 * PAIRS), most / Math.sqrt(2 * PAIRS)],
    [BARS.left, BARS.right],
  );
  return {
    arrows: (['query', 'key'] as const).map((who) => ({
      who,
      quantity: `q-${who}`,
      still: arrow(still[state.pair][who]),
      turned: arrow(chosen[who]),
    })),
    zero: px(bar(0)),
    bars: pairs.map(({ adds }, i) => ({
      key: `pair-${i}`,
      label: String(i),
      chosen: i === state.pair,
      y: px(BARS.row * (i + 0.5) + 4),
      x: px(Math.min(bar(0), bar(adds))),
      width: px(Math.abs(bar(adds) - bar(0))),
    })),
    dot: curve.at(distance),
    wave: words.wave(state.pair, wave(state.pair)),
    legend: words.legend(
      tokenLabel(recorded.tokens.query),
      tokenLabel(recorded.tokens.key),
      count(LONGEST),
    ),
    ahead: distance < 0 ? words.ahead : '',
    summary: words.summary(
      count(places[0]),
      count(places[1]),
      count(start + Math.max(distance, 0)),
      significant(score),
      count(start + Math.max(-distance, 0)),
    ),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: pairs.map(({ adds }, i) => ({
        key: `pair-${i}`,
        cells: [String(i), wave(i), turns(places[0], i), turns(places[1], i), fixed(adds, 3)],
      })),
    },
    steps: [
      ...(['query', 'key'] as const).map((who, i) => ({
        key: `pair-${state.pair}`,
        says: words.stepAngle(words.arrows[who], state.pair),
        math: `${count(places[i])} / ${count(BASE)}^{${2 * state.pair}/${2 * PAIRS}} = ${significant(places[i] * step(state.pair))}`,
      })),
      {
        key: `pair-${state.pair}`,
        says: words.stepPair(state.pair),
        math: `(${exact(chosen.query[0])} · ${exact(chosen.key[0])} + ${exact(chosen.query[1])} · ${exact(chosen.key[1])}) / √${2 * PAIRS} = ${fixed(chosen.adds, 3)}`,
      },
      {
        says: words.stepSum,
        math: `${pairs.map(({ adds }) => inBrackets(fixed(adds, 3))).join(' + ')} = ${fixed(score, 3)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Asked about the places that the figure starts with, and about both moved on. */
export function firstGuess(state: State): Guess {
  const scoreAt = (places: [number, number]) =>
    turnedPairs(heads[state.head], places, BASE).reduce((sum, { adds }) => sum + adds, 0);
  const [query, key] = placesOf(state);
  const here = scoreAt([query, key]);
  const there = scoreAt([query + ASKED_SHIFT, key + ASKED_SHIFT]);
  const same = Math.abs(here - there) < 1e-9;
  return {
    kind: 'choice',
    id: 'rotary-pair.shift',
    ask: words.guess(query, key, significant(here), ASKED_SHIFT),
    options: words.guessOptions,
    answer: same ? 1 : Math.abs(there) < Math.abs(here) ? 0 : 2,
    reveal: words.guessReveal(significant(there)),
  };
}
