import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createActivations, headOf, headWeights } from '#model/transformer/activations.ts';
import { forward } from '#model/transformer/forward.ts';
import { columnsOf, flat, rowsOf } from '#model/transformer/matrix32.ts';
import { placeSequences } from '#model/transformer/place-tokens.ts';
import { createReadout, readOut } from '#model/transformer/readout.ts';
import { doubleKernels, kernelSets } from '../../support/kernel-sets.ts';
import { expectNear } from '../../support/near.ts';
import { run, TINY, tinyTransformer } from '../../support/tiny-transformer.ts';

const texts = fc.array(fc.nat(TINY.vocabularySize - 1), { minLength: 1, maxLength: 12 });
const RUNS = { seed: 20260601, numRuns: 25 };

for (const { name, create, tolerance } of kernelSets) {
  test(`${name}: a later token never changes the logits of an earlier one`, async () => {
    const model = tinyTransformer(await create());
    fc.assert(
      fc.property(texts, texts, (text, others) => {
        const { logits } = run(model, text);
        const longer = run(model, [...text, ...others].slice(0, 20)).logits;
        logits.forEach((row, r) => expectNear(longer[r], row, tolerance));
      }),
      RUNS,
    );
  });

  test(`${name}: sequences of a batch do not see each other`, async () => {
    const model = tinyTransformer(await create());
    const activations = createActivations(model.kernels, TINY, { rows: 30, longest: 12 });
    const batch = [[1, 2, 3, 4, 5], [6], [7, 8, 9, 1, 2, 3, 4], [5, 5]];
    const sequences = placeSequences(TINY, activations, batch);
    forward(model, activations, sequences);
    sequences.forEach(({ start, end }, i) => {
      const logits = flat(rowsOf(activations.readout.logits, start, end));
      expectNear(logits, run(model, batch[i]).logits.flat(), tolerance);
    });
  });

  test(`${name}: activations used before leave no trace`, async () => {
    const model = tinyTransformer(await create());
    const activations = createActivations(model.kernels, TINY, { rows: 12, longest: 12 });
    forward(model, activations, placeSequences(TINY, activations, [[9, 9, 9, 9, 9, 9, 9, 9]]));
    forward(model, activations, placeSequences(TINY, activations, [[1, 2, 3]]));
    const logits = flat(rowsOf(activations.readout.logits, 0, 3));
    expectNear(logits, run(model, [1, 2, 3]).logits.flat(), tolerance);
  });
}

const model = tinyTransformer(doubleKernels());
const TEXT = [3, 1, 4, 1, 5, 9, 2];
const whole = { start: 0, from: 0, end: TEXT.length };

test('rotary scores depend on the distance of two tokens, not on where they stand', () => {
  const config = { ...TINY, blocks: 1 };
  const { activations } = run(tinyTransformer(doubleKernels(), config), [4, 7, 4, 7, 4, 7, 4]);
  const { qkv } = activations.blocks[0];
  const score = (query: number, key: number) => {
    const q = rowsOf(headOf(config, qkv, 'query', 1), query, query + 1);
    const k = rowsOf(headOf(config, qkv, 'key', 1), key, key + 1);
    return [0, 1, 2, 3].reduce((sum, c) => sum + q.data[q.offset + c] * k.data[k.offset + c], 0);
  };
  expect(score(5, 2)).toBeCloseTo(score(3, 0), 12);
  expect(score(6, 0)).not.toBeCloseTo(score(2, 0), 3);
});

test('each head spreads a weight of 1 over the tokens so far, and none over those to come', () => {
  const { activations } = run(model, TEXT);
  for (const [block, head] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]) {
    // prettier-ignore
    const { data, offset, stride } = headWeights(activations, block, head, whole);
    for (let t = 0; t < TEXT.length; t++) {
      const row = [...data.subarray(offset + t * stride, offset + t * stride + TEXT.length)];
      expect(row.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
      expect(row.slice(t + 1).every((weight) => weight === 0)).toBe(true);
      expect(row.slice(0, t + 1).every((weight) => weight > 0)).toBe(true);
    }
  }
});

test('the residual stream begins as the embeddings, and each half block adds to it', () => {
  const { activations } = run(model, TEXT);
  const { residual, blocks } = activations;
  TEXT.forEach((token, r) => {
    const embedding = flat(rowsOf(model.parameters.embedding, token, token + 1));
    expect([...flat(rowsOf(residual[0], r, r + 1))]).toEqual([...embedding]);
  });
  const { kernels, parameters } = model;
  const added = flat(residual[2]).map((x, i) => x - blocks[1].middle.data[i]);
  const out = { ...residual[2], data: kernels.floats(added.length) };
  kernels.matmul(blocks[1].activated, parameters.blocks[1].mlpDown, out);
  expectNear(added, out.data, 1e-12);
});

test('the logit lens after the last block is what the model says, and before it something else', () => {
  const { activations } = run(model, TEXT);
  const readout = createReadout(model.kernels, TINY, 4);
  const lens = (depth: number) =>
    flat(readOut(model, rowsOf(activations.residual[depth], 3, 7), readout));
  const logits = flat(rowsOf(activations.readout.logits, 3, 7));
  expect([...lens(2)]).toEqual([...logits]);
  expect([...lens(0)]).not.toEqual([...logits]);
});

test('rejects tokens, lengths and numbers of tokens that it has no room for', () => {
  const activations = createActivations(model.kernels, TINY, { rows: 8, longest: 5 });
  const place = (...sequences: number[][]) => placeSequences(TINY, activations, sequences);
  expect(() => place([1, 11])).toThrow('a token is a whole number from 0 to 10, got 11');
  for (const token of [-1, 0.5, NaN]) expect(() => place([token])).toThrow(RangeError);
  expect(() => place()).toThrow('expected at least one sequence');
  expect(() => place([1], [])).toThrow('expected at least one token');
  expect(() => place([1, 1, 1, 1, 1, 1])).toThrow('room for 5 tokens, not for 6');
  expect(() => place([1, 1, 1, 1, 1], [1, 1, 1, 1])).toThrow('room for 8 tokens, not for 9');
});

test('flat refuses a matrix whose rows have gaps', () => {
  const { activations } = run(model, TEXT);
  expect(() => flat(columnsOf(activations.residual[0], 0, 3))).toThrow(RangeError);
});
