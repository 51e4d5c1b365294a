import { describe, expect, test } from 'vitest';
import { startState } from '#ui/url-codec.ts';
import { KEYS, QUERIES, randomScores } from '#widgets/root-d/random-scores.ts';
import RootD from '#widgets/root-d/RootD.svelte';
import { firstGuess, rootDView, schema, type State } from '#widgets/root-d/view.ts';
import golden from '../golden/attention-figures.json' with { type: 'json' };
import { ssr } from '../support/ssr.ts';

const state = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const cell = (text: string | number) => Number(String(text).replace('\u00a0%', ''));
/** variance, top weight (as a share), trace */
const measured = (changes: Partial<State>) =>
  rootDView(state(changes)).table.rows.map(({ cells }) => ({
    variance: cell(cells[1]),
    top: cell(cells[3]) / 100,
    trace: cell(cells[4]),
  }));

describe.each(golden.rootD)('at d = $size', ({ size, plain, scaled }) => {
  test('agrees with 40,000 queries in NumPy within four standard errors', () => {
    const seeds = [1, 2, 3, 4];
    const runs = seeds.map((seed) => measured({ power: Math.log2(size), seed }));
    [plain, scaled].forEach((oracle, side) => {
      const mean = (of: 'variance' | 'top' | 'trace') =>
        runs.reduce((sum, run) => sum + run[side][of], 0) / runs.length;
      const error = (spread: number) => (4 * spread) / Math.sqrt(QUERIES * seeds.length);
      expect(Math.abs(mean('top') - oracle.top)).toBeLessThan(error(oracle.topSpread));
      expect(Math.abs(mean('trace') - oracle.trace)).toBeLessThan(error(oracle.traceSpread));
      // Scores of one text share its vectors, so few numbers are averaged where vectors are short.
      const off = Math.abs(mean('variance') / oracle.variance - 1);
      expect(off).toBeLessThan(0.05 + 0.5 / Math.sqrt(size));
    });
  });
});

test('G-26: undivided scores of 128 numbers saturate the softmax, divided ones do not', () => {
  const [plain, scaled] = measured({ power: 7 });
  expect(plain.top).toBeCloseTo(0.9, 1);
  expect(scaled.top).toBeCloseTo(0.25, 1);
  expect(plain.trace).toBeLessThan(0.2);
  expect(scaled.trace).toBeGreaterThan(0.8);
});

test('with one number per vector both sides are the same', () => {
  const { halves, table } = rootDView(state({ power: 0 }));
  expect(table.rows[0].cells.slice(1)).toEqual(table.rows[1].cells.slice(1));
  expect(halves[0].lines).toEqual(halves[1].lines);
});

test('wider vectors begin with the numbers of narrower ones, in any order of asking', () => {
  const wide = randomScores(5, 64);
  const narrow = randomScores(5, 2);
  randomScores(6, 8);
  expect(randomScores(5, 2)).toEqual(narrow);
  expect(randomScores(5, 64)).toEqual(wide);
  expect(narrow).toHaveLength(QUERIES);
  expect(narrow[0]).toHaveLength(KEYS);
});

test('quotients come out as printed', () => {
  for (let power = 0; power <= 8; power++)
    for (const seed of [1, 2, 3]) {
      const { steps } = rootDView(state({ power, seed }));
      const quotients = steps.flatMap(({ math }) =>
        [...math.matchAll(/([\d.]+) \/ ([\d.]+) = ([\d.]+)/g)].map((match) =>
          match.slice(1).map(Number),
        ),
      );
      expect(quotients).toHaveLength(2);
      for (const [a, b, quotient] of quotients) {
        const digits = String(quotient).split('.')[1]?.length ?? 0;
        expect(Math.abs(a / b - quotient), `${a} / ${b}`).toBeLessThan(0.51 * 10 ** -digits);
      }
    }
});

test('another seed draws other scores', () => {
  expect(randomScores(1, 4)).not.toEqual(randomScores(2, 4));
});

test('the guess is answered by the first state', () => {
  const guess = firstGuess(state());
  expect(guess.answer).toBeCloseTo(100 * measured({})[0].top, 1);
});

test.each([
  { power: 0, seed: 0 },
  { power: 8, seed: 2 ** 32 - 1 },
])('every state has a finite picture and a sentence: %o', (changes) => {
  const view = rootDView(state(changes));
  expect(JSON.stringify(view)).not.toMatch(/NaN|null/);
  expect(view.summary).not.toMatch(/undefined|NaN/);
});

test('renders its first state on the server', async () => {
  await expect(ssr(RootD, {})).toMatchFileSnapshot('snapshots/root-d.html');
});
