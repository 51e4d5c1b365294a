import { expect, test } from 'vitest';
import { startState } from '#ui/url-codec.ts';
import Downhill from '#widgets/downhill/Downhill.svelte';
import { MAP, mapOf, spotOf, weightsAt } from '#widgets/downhill/map.ts';
import {
  downhillView,
  firstGuess,
  RATE,
  schema,
  STEPS,
  type State,
} from '#widgets/downhill/view.ts';
import { words } from '#strings/downhill.ts';
import golden from '../golden/descent.json';
import { ssr } from '../support/ssr.ts';

const state = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const viewOf = (changes: Partial<State> = {}) => downhillView(state(changes));
/** On the line from (−2, 2), worked out apart from the figure: its two curvatures shrink on their own. */
const HESSIAN = [
  [1, 2.5],
  [2.5, 7.5],
];
const byHand = (rate: number, steps: number) => {
  let [e1, e2] = [-2 - 0.5, 2 - 0.4]; // from the least squares line y = 0.5 + 0.4 x
  const slope = (row: number[]) => row[0] * e1 + row[1] * e2;
  for (let i = 0; i < steps; i++)
    [e1, e2] = [e1 - rate * slope(HESSIAN[0]), e2 - rate * slope(HESSIAN[1])];
  return 0.025 + (e1 * slope(HESSIAN[0]) + e2 * slope(HESSIAN[1])) / 2;
};

test('the first run ends where the algebra of a quadratic says', () => {
  const loss = byHand(0.2, 20);
  expect(viewOf().summary).toBe(
    `After 20 steps of plain descent at a rate of 0.2, the loss is ${Number(loss.toPrecision(4))}, down from 2.75 at the start.`,
  );
});

test('a rate too large is told: the loss is larger than at the start, and the run stops', () => {
  expect(viewOf({ rate: 8, step: 3 }).summary).toContain(
    `the loss is ${Number(byHand(0.4, 3).toPrecision(4))}, larger than at the start, where it was 2.75`,
  );
  const far = viewOf({ rate: 8, step: 60 });
  expect(far.shown).toBeLessThan(20);
  expect(far.summary).toContain('The run stops here, as the loss has passed 1,000,000.');
  expect(far.summary).toContain(words.off);
  expect(viewOf({}).summary).not.toContain(words.off);
  expect(far.table.rows).toHaveLength(far.shown + 1);
  expect(far.ahead).toBeUndefined();
});

test('the guess is answered by computing: twice the rate ends higher than it began', () => {
  const guess = firstGuess();
  expect(guess.kind === 'choice' && guess.options[guess.answer]).toBe('Higher than it began');
  // 2 over the larger eigenvalue of the Hessian, which torch and numpy give.
  const limit = 2 / golden.places[0].curvatures[1];
  expect(guess.reveal).toContain(`above ${Number(limit.toPrecision(3))}.`);
});

test('flat ground is named: a saddle between the valleys, the floor within one', () => {
  const layers = { surface: 'layers', rate: 11, step: STEPS } as const;
  expect(viewOf(layers).summary).toContain('It is a saddle');
  expect(viewOf({ ...layers, w1: -1.9 }).summary).toContain('floor of a valley');
  expect(viewOf({ ...layers, w1: 0, w2: 0 }).summary).toContain('as at the start. The slope');
  expect(viewOf().summary).not.toMatch(/saddle|floor/);
});

test('the slope of a nudge is off for a large one, right for a small one, off again for a tiny one', () => {
  const off = (changes: Partial<State>) =>
    viewOf(changes).steps.flatMap(({ says }) => says.match(/off by (.*)$/)?.[1] ?? []);
  const sizes = (list: string[]) =>
    list.map((text) => {
      const [mantissa, power = ''] = text.split(/\s×\s10⁻/u);
      const exponent = [...power].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
      return Number(mantissa) * 10 ** -Number(exponent);
    });
  const [big, right, tiny] = sizes(off({ surface: 'layers', step: 1, w1: -1.3 }));
  expect(big).toBeGreaterThan(1e-3);
  expect(right).toBeLessThan(1e-8);
  expect(tiny).toBeGreaterThan(1e-5);
  // Of a parabola no nudge is too big.
  expect(sizes(off({}))[0]).toBeLessThan(1e-12);
});

test('the start is drawn where the sliders say, and dragged to the same weights', () => {
  const { start } = viewOf({ w1: 1.3, w2: -0.7 });
  expect(weightsAt(start)).toEqual([1.3, -0.7]);
  expect(weightsAt({ x: -500, y: 9999 })).toEqual([-3, -3]);
  expect(spotOf([1e30, -1e30])).toEqual({ x: 5000, y: 5000 });
});

test('lines of equal loss are closed, lie on the map, and hold less and less of it', () => {
  for (const surface of ['line', 'words', 'layers'] as const) {
    const { bands, lowest, highest } = mapOf(surface);
    expect(bands).toHaveLength(8);
    expect(lowest).toBeLessThan(highest);
    for (const band of bands) {
      expect(band).toMatch(/^(M[-\d.,L]+Z)+$/);
      for (const [, x, y] of band.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(MAP.left);
        expect(Number(x)).toBeLessThanOrEqual(MAP.right);
        expect(Number(y)).toBeGreaterThanOrEqual(MAP.top);
        expect(Number(y)).toBeLessThanOrEqual(MAP.bottom);
      }
    }
  }
});

test('every state has a finite picture and a sentence', () => {
  for (const surface of ['line', 'words', 'layers'] as const)
    for (const rule of ['plain', 'momentum', 'adam'] as const)
      for (const rate of [RATE.min, 9, RATE.max])
        for (const step of [0, 1, STEPS])
          for (const [w1, w2] of [
            [-3, 3],
            [0, 0],
            [3, 3],
          ]) {
            const view = viewOf({ surface, rule, rate, step, w1, w2 });
            expect(JSON.stringify(view)).not.toMatch(/NaN|null|undefined|∞|not a number/);
            expect(view.summary).toMatch(/\.$/);
          }
});

test('draws its first state on the server', async () => {
  await expect(ssr(Downhill, {})).toMatchFileSnapshot('snapshots/downhill.html');
});
