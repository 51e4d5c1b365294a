/** View-model of PositionWaves: sinusoidal vectors of all places, and two of them multiplied. */
import { count, fixed, inARow, inBrackets, significant } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { dot } from '#math/dot.ts';
import { matrixRow } from '#math/matrix.ts';
import { sinusoidalPositions } from '#math/sinusoidal-positions.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, number, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/position-waves.ts';
import { heatMap } from './heat-map.ts';

export const PLACES = { min: 0, max: 63, step: 1 };
export const CHANNELS = { min: 2, max: 32, step: 2 };
const LENGTH = PLACES.max + 1;

export const BASES = ['100', '1000', '10000'].map((value) => ({
  value,
  label: count(Number(value)),
}));

export const schema = {
  first: number(10, PLACES),
  second: number(14, PLACES),
  channels: number(24, CHANNELS),
  base: choice('10000', ['100', '1000', '10000']),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const WIDTH = 320;
export const MAP = { left: 36, top: 20, width: 276, height: 192 };
export const MAP_HEIGHT = 268;
export const PLOT = { top: 10, bottom: 110, height: 132 };

const across = MAP.width / LENGTH;
const middle = (place: number) => MAP.left + (place + 0.5) * across;

/** The place under a point of the map, for dragging. */
export function placeAt(x: number): number {
  return Math.min(PLACES.max, Math.max(0, Math.floor((x - MAP.left) / across)));
}

export function positionWavesView({ first, second, channels, base }: State) {
  const waves = sinusoidalPositions(LENGTH, channels, Number(base));
  const vector = (place: number) => matrixRow(waves, place);
  const products = Array.from({ length: LENGTH }, (_, place) => dot(vector(first), vector(place)));
  const product = products[second];
  const apart = Math.abs(first - second);
  const pairs = Array.from({ length: channels / 2 }, (_, i) => {
    const step = Number(base) ** (-(2 * i) / channels);
    const sineCosine = (place: number) =>
      inARow([...vector(place).subarray(2 * i, 2 * i + 2)].map((value) => fixed(value)));
    return {
      key: `pair-${i}`,
      step,
      wave: significant((2 * Math.PI) / step),
      first: sineCosine(first),
      second: sineCosine(second),
      adds: dot(
        vector(first).subarray(2 * i, 2 * i + 2),
        vector(second).subarray(2 * i, 2 * i + 2),
      ),
    };
  });
  const most = channels / 2;
  const y = linearScale([-most, most], [PLOT.bottom, PLOT.top]);
  const frame = (place: number) => ({
    x: px(MAP.left + place * across - 1),
    width: px(across + 2),
    middle: px(middle(place)),
  });
  const start = Math.min(first, second);
  /** Two other places as far apart. */
  const other = start === 0 ? 1 : 0;
  const [c, d] = first <= second ? [other, other + apart] : [other + apart, other];

  return {
    map: heatMap(waves, MAP),
    /** Two channels each, a sine and a cosine. */
    pairs: pairs.map(({ key }, i) => ({
      key,
      y: px(MAP.top + (MAP.height / pairs.length) * i),
      height: px(MAP.height / pairs.length),
    })),
    first: frame(first),
    second: frame(second),
    ticks: [0, 16, 32, 48, PLACES.max].map((place) => ({ place, x: px(middle(place)) })),
    productsTitle: words.productsTitle(first),
    curve: linePath(products.map((value, place) => [middle(place), y(value)])),
    zero: px(y(0)),
    levels: [most, 0, -most].map((level) => ({ label: count(level), y: px(y(level)) })),
    dots: {
      first: { x: px(middle(first)), y: px(y(most)) },
      second: { x: px(middle(second)), y: px(y(product)) },
    },
    product: fixed(product),
    mayGoOn: Math.max(first, second) < PLACES.max,
    mayGoBack: start > 0,
    summary: words.summary(first, second, apart, fixed(product), c, d),
    named: [{ key: 'product', text: fixed(product) }],
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: pairs.map((pair, i) => ({
        key: pair.key,
        cells: [String(i), pair.wave, pair.first, pair.second, fixed(pair.adds)],
      })),
    },
    steps: [
      ...pairs.slice(0, 4).flatMap(({ key, step, adds }, i) => [
        {
          key,
          says: words.stepAngle(String(i), first),
          math: `${first} / ${base}^{${2 * i}/${channels}} = ${fixed(first * step, 5)}`,
        },
        {
          key,
          says: words.stepPair(String(i)),
          math: `cos(${fixed(first * step, 5)} − ${fixed(second * step, 5)}) = ${fixed(adds, 4)}`,
        },
      ]),
      {
        key: 'product',
        says: words.stepSum,
        math: `${pairs.map(({ adds }) => inBrackets(fixed(adds, 4))).join(' + ')} = ${fixed(product)}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

/** Asked about the two places that the figure starts with, and two others as far apart. */
export function firstGuess(state: State): Guess {
  const { first, second, channels, base } = state;
  const waves = sinusoidalPositions(LENGTH, channels, Number(base));
  const productOf = (a: number, b: number) => dot(matrixRow(waves, a), matrixRow(waves, b));
  const [c, d] = first <= second ? [PLACES.max - second + first, PLACES.max] : [PLACES.max, 0];
  const difference = productOf(c, d) - productOf(first, second);
  return {
    kind: 'choice',
    id: 'position-waves.first',
    ask: words.guess(
      first,
      second,
      fixed(productOf(first, second)),
      fixed(productOf(first, first)),
      c,
      d,
    ),
    options: words.guessOptions,
    answer: Math.abs(difference) < 1e-9 ? 1 : difference < 0 ? 0 : 2,
    reveal: words.guessReveal(fixed(productOf(c, d))),
  };
}
