import { expect, test } from 'vitest';
import {
  firstGuess,
  schema,
  temperatureSliderView,
  type State,
} from '../../src/widgets/temperature-slider/view.ts';
import TemperatureSlider from '../../src/widgets/temperature-slider/TemperatureSlider.svelte';
import { startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const start = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const SIX = ['a', 'b', 'c', 'd', 'e', 'f'];
/** Scores whose shares at T = 1 are .52 .22 .13 .08 .03 .02 (content vectors G-04 to G-07). */
const GOLDEN = [0.52, 0.22, 0.13, 0.08, 0.03, 0.02].map(Math.log);
const golden = (temperature: number) =>
  temperatureSliderView(start({ names: SIX, scores: GOLDEN, temperature }));
/** One column of the table, row by row. */
const column = (view: ReturnType<typeof temperatureSliderView>, i: number) =>
  view.table.rows.map(({ cells }) => cells[i]);

test.each([
  [0.2, '98.56\u00a0%', '0.11'],
  [0.5, '78.74\u00a0%', '1.02'],
  [0.7, '65.53\u00a0%', '1.49'],
  [1, '52.00\u00a0%', '1.91'],
  [1.5, '39.83\u00a0%', '2.24'],
  [2, '33.57\u00a0%', '2.38'],
  [3, '27.47\u00a0%', '2.49'],
])('at temperature %s gives the golden top share and entropy', (temperature, share, bits) => {
  const view = golden(temperature);
  expect(column(view, 3)[0]).toBe(share);
  expect(view.summary).toContain(`Entropy ${bits} bits`);
});

test('the power form gives the same shares as softmax of z / T', () => {
  for (const temperature of [0.05, 0.35, 1, 2.6]) {
    const view = temperatureSliderView(start({ temperature }));
    expect(column(view, 4)).toEqual(column(view, 3));
  }
});

test('draws a thousand times, within 4 standard deviations of what to expect', () => {
  for (const seed of [0, 1, 2, 4294967295]) {
    const view = temperatureSliderView(start({ seed }));
    expect(column(view, 6).reduce((sum, drawn) => sum + Number(drawn), 0)).toBe(1000);
    for (const off of column(view, 7)) {
      expect(Math.abs(Number(String(off).replace('−', '-')))).toBeLessThan(4);
    }
  }
});

test('the same seed draws the same, another seed does not', () => {
  const drawn = (seed: number) => column(temperatureSliderView(start({ seed })), 6);
  expect(drawn(5)).toEqual(drawn(5));
  expect(drawn(5)).not.toEqual(drawn(6));
});

test('a low temperature still lets another token through', () => {
  const view = temperatureSliderView(start({ temperature: 0.2 }));
  expect(Number(column(view, 6)[0])).toBeLessThan(1000);
  expect(Number(column(view, 6)[0])).toBeGreaterThan(950);
});

test('the limit T → 0 shares the whole among tied winners and the limit T → ∞ among all', () => {
  const tied = temperatureSliderView(start({ names: ['x', 'y', 'z', 'w'], scores: [1, 3, 3, -2] }));
  expect(tied.limits.map(({ says }) => says)).toEqual([
    'T → 0: y and z 50.0\u00a0% each',
    'T → ∞: 25.0\u00a0% each',
  ]);
  expect(tied.limits[0].segments.map(({ width }) => width)).toEqual([0, 159, 159, 0]);
});

test('winners that a line has no room for are counted', () => {
  const toZero = (names: string[]) =>
    temperatureSliderView(start({ names, scores: names.map(() => 0) })).limits[0].says;
  expect(toZero(SIX)).toBe('T → 0: 6 tied, 16.7\u00a0% each');
  expect(toZero(['candlesticks', 'kerosene lamp'])).toBe('T → 0: 2 tied, 50.0\u00a0% each');
  expect(toZero(['lamp', 'candle'])).toBe('T → 0: lamp and candle 50.0\u00a0% each');
});

test('the entropy curve never falls as the temperature rises', () => {
  const points = temperatureSliderView(start()).curve.path.slice(1).split('L');
  const heights = points.map((point) => Number(point.split(',')[1]));
  for (let i = 1; i < heights.length; i++) expect(heights[i]).toBeLessThanOrEqual(heights[i - 1]);
});

test('works out the slope of entropy as variance over the cube of T', () => {
  const { steps } = golden(1.3);
  const [, slope] = steps[steps.length - 1].math.split(' = ');
  expect(slope).toBe('0.395'); // G-09: 0.39529
});

test('says in words what it draws', () => {
  expect(temperatureSliderView(start()).summary).toMatchInlineSnapshot(
    `"At temperature 1.00, “lamp” has 54.5\u00a0%; in these draws 447 went to another token. Entropy 1.78 bits, as open as 3.43 equal choices."`,
  );
});

test('asks for the draws that a temperature of 0.2 leaves to others', () => {
  const question = firstGuess(start({ names: SIX, scores: GOLDEN }));
  expect(question.answer).toBeCloseTo(14.4, 1); // 1,000 · (1 − .9856)
});

test.each<[string, Partial<State>]>([
  ['more names than scores', { names: SIX, scores: [1, 2] }],
  ['more scores than names', { names: ['', ''], scores: [5, -5, 0, 1] }],
  ['scores at the ends, as cold as it goes', { scores: [5, -5], temperature: 0.05 }],
  ['every score alike', { scores: [0, 0, 0], temperature: 3 }],
])('survives %s', (_, changes) => {
  const view = temperatureSliderView(start(changes));
  expect(JSON.stringify(view)).not.toMatch(/NaN|null|Infinity/);
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(TemperatureSlider, {})).toMatchFileSnapshot('snapshots/temperature-slider.html');
});
