import { expect, test } from 'vitest';
import merges from '#data/mote-merges.json';
import recorded from '#data/mote/prediction-matrix.json';
import { moteTokenizer } from '#model/mote/mote-tokenizer.ts';
import { startState } from '#ui/url-codec.ts';
import { matrixRow } from '#widgets/prediction-matrix/matrix-row.ts';
import PredictionMatrix from '#widgets/prediction-matrix/PredictionMatrix.svelte';
import {
  countWish,
  firstCounts,
  firstGuess,
  firstOwn,
  predictionMatrixView,
  schema,
  textsOf,
} from '#widgets/prediction-matrix/view.ts';
import { countedRows, countTable, trueShares } from '#widgets/prediction-matrix/world-rows.ts';
import { ssr } from '../support/ssr.ts';

const tokenizer = moteTokenizer(merges);
const first = startState(schema);
const shown = { own: firstOwn, counted: firstCounts };
const total = (shares: readonly (readonly [number, number])[]) =>
  shares.reduce((sum, [, share]) => sum + share, 0);

test('the truth of a row sums to one, and a text the world cannot write has none', () => {
  expect(total(trueShares('The capital of', tokenizer)!)).toBeCloseTo(1, 10);
  expect(trueShares('The capital of ', tokenizer)).toEqual(trueShares('The capital of', tokenizer));
  expect(trueShares('The cat ran under the', tokenizer)).toBeNull();
  expect(trueShares('\u0000<|endoftext|>', tokenizer)).toBeNull();
});

test('a text that breaks off inside a token of the world has no truth, and the sentence speaks of tokens', () => {
  expect(trueShares('One day', tokenizer)).not.toBeNull();
  for (const text of ['One da', 'The cat sat on the ma', 'The capital of Fra']) {
    const truth = trueShares(text, tokenizer);
    expect(truth, text).toBeNull();
    const own = matrixRow(text, 0, truth, new Float64Array(1024).fill(1 / 1024), String);
    const { summary } = predictionMatrixView({ ...first, own: text, row: '7' }, { ...shown, own });
    expect(summary).toContain(`begins with the tokens of “${text}”: this row has no truth.`);
  }
});

test('“The cat sat on the” goes on as the world’s own weights say', () => {
  const shares = trueShares('The cat sat on the', tokenizer)!.map(([, share]) => share);
  // The cat sits on the mat 6 times in 10, on the wall 2 times, on the chair and the bed once.
  expect([...shares].sort((a, b) => b - a)).toEqual(
    [0.6, 0.2, 0.1, 0.1].map((share) => expect.closeTo(share, 10)),
  );
});

test('counting more documents comes nearer to the truth', () => {
  const text = 'The cat sat on the';
  const truth = new Map(trueShares(text, tokenizer)!);
  const off = (documents: number) => {
    const how = { documents, seed: 3, length: 5, smooth: false };
    const { rows } = countedRows(countTable(how, tokenizer), [text], how, tokenizer);
    const found = new Map(rows[0].shares);
    expect(total(rows[0].shares)).toBeCloseTo(1, 10);
    return [...truth].reduce((sum, [id, p]) => sum + Math.abs(p - (found.get(id) ?? 0)), 0);
  };
  expect(off(3000)).toBeLessThan(off(200));
});

test('a row that was never met is empty, until shorter contexts help out', () => {
  const how = { documents: 20, seed: 1, length: 8 };
  const table = countTable(how, tokenizer);
  const [raw, smooth] = [false, true].map(
    (on) => countedRows(table, ['Zebras never sing'], { length: 8, smooth: on }, tokenizer).rows[0],
  );
  expect(raw).toEqual({ met: 0, shares: [] });
  expect(total(smooth.shares)).toBeCloseTo(1, 10);
});

test('the recorded counts are what counting gives', () => {
  const table = countTable(recorded.how, tokenizer);
  const counts = countedRows(table, textsOf(firstCounts.wish), recorded.how, tokenizer);
  expect(counts.filled).toBe(recorded.counts.filled);
  expect(counts.rows.map(({ met }) => met)).toEqual(recorded.counts.rows.map(({ met }) => met));
  expect(counts.rows[5].met).toBe(0); // the chapter says that nobody wrote the passage of row 6
});

test('every row of the numbers holds the whole of each source that says something', () => {
  for (const { value } of predictionMatrixView(first, shown).names) {
    const { detail } = predictionMatrixView({ ...first, row: value }, shown);
    for (const source of [0, 1, 2]) {
      const shares = detail.map(({ cells }) => cells[source].share);
      if (shares.every((share) => share === '–')) continue;
      const sum = detail.reduce((width, { cells }) => width + cells[source].width, 0);
      expect(sum).toBeCloseTo(60, 0);
    }
  }
});

test('says so where the world has no such text, and where the table has no such row', () => {
  const own = predictionMatrixView({ ...first, row: '7' }, shown);
  expect(own.summary).toMatch(/no truth/);
  expect(own.summary).toMatch(/never met/);
  expect(own.distances).toEqual(['–', '–']);
});

test('a row that is still to be counted is not called empty', () => {
  const own = { ...firstOwn, text: 'The dog' };
  const { summary } = predictionMatrixView({ ...first, row: '7' }, { ...shown, own });
  expect(summary).toContain('still to be counted');
  expect(summary).not.toContain('says nothing');
});

test('says how much of a long text Mote does not see', () => {
  const probs = new Float64Array(1024).fill(1 / 1024);
  const own = matrixRow(firstOwn.text, 12, null, probs, String);
  const { summary } = predictionMatrixView({ ...first, row: '7' }, { ...shown, own });
  expect(summary).toContain('12 tokens of its beginning are left out.');
});

test('what is not drawn has exactly nothing where the shares drawn are all there is', () => {
  const truth = [0.7, 0.1, 0.1, 0.1].map((share, id) => [id, share] as const);
  expect(1 - total(truth)).not.toBe(0); // one less their sum is dust
  const probs = new Float64Array(1024).fill(1 / 1024);
  const own = matrixRow(firstOwn.text, 0, truth, probs, String);
  const { detail } = predictionMatrixView({ ...first, row: '7' }, { ...shown, own });
  const { cells } = detail.at(-1)!;
  expect(cells[0].share).toBe('0.0\u00a0%');
  expect(cells[2].share).toBe('99.6\u00a0%');
});

test('guesses are about the row of made-up names, and the table alone cannot know it', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  expect(guess.options[guess.answer]).toBe('Only Mote');
});

test('survives any text, and counts that are still those of another text', () => {
  const probs = new Float64Array(1024).fill(1 / 1024);
  for (const text of ['', 'x'.repeat(300), '👩‍👩‍👧‍👦'.repeat(20), 'שלום ', '\ud800', '\u0000\u202e']) {
    const own = matrixRow(text, 0, trueShares(text, tokenizer), probs, (id) => `[${id}]`);
    const state = { ...first, own: text, row: '7' as const };
    expect(predictionMatrixView(state, { ...shown, own }).summary).not.toMatch(/NaN|undefined/);
    const wish = { ...countWish(state, text), documents: 5 };
    const result = countedRows(countTable(wish, tokenizer), textsOf(wish), wish, tokenizer);
    const view = predictionMatrixView(state, { own, counted: { wish, result } });
    expect(JSON.stringify(view)).not.toMatch(/null|NaN/);
  }
});

test('draws its first state on the server', async () => {
  await expect(ssr(PredictionMatrix, {})).toMatchFileSnapshot('snapshots/prediction-matrix.html');
});
