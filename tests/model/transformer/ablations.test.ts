import { expect, test } from 'vitest';
import { matmul } from '#math/matmul.ts';
import { matrix } from '#math/matrix.ts';
import { Random } from '#math/random.ts';
import type { Ablations } from '#model/transformer/ablations.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import { doubleKernels, kernelSets } from '../../support/kernel-sets.ts';
import { expectNear } from '../../support/near.ts';
import { run, TINY, tinyTransformer } from '../../support/tiny-transformer.ts';

const TEXT = [3, 1, 4, 1, 5, 9, 2];
const last = (logits: number[][]) => logits[logits.length - 1];

const each: [string, Ablations][] = [
  ['noMask', { noMask: true }],
  ['noPositions', { noPositions: true }],
  ['noScale', { noScale: true }],
  ['noResidual', { noResidual: [0] }],
  ['dropHeads', { dropHeads: [{ block: 1, head: 0 }] }],
  ['dropAttention', { dropAttention: [1] }],
  ['dropMlp', { dropMlp: [1] }],
  ['noBend', { noBend: [0] }],
  ['dropBlocks', { dropBlocks: [0] }],
];

for (const { name, create, tolerance } of kernelSets) {
  test.each(each)(`${name}: %s changes what the model says`, async (_, ablations) => {
    const model = tinyTransformer(await create());
    const [plain, ablated] = [run(model, TEXT), run(model, TEXT, ablations)];
    const differences = last(plain.logits).map((logit, v) => logit - last(ablated.logits)[v]);
    expect(Math.max(...differences.map(Math.abs))).toBeGreaterThan(0.01);
  });

  test(`${name}: a model with a block dropped is the model without it`, async () => {
    const kernels = await create();
    const model = tinyTransformer(kernels);
    const shorter = createTransformer(kernels, { ...TINY, blocks: 1 });
    const { embedding, blocks, finalNorm } = shorter.parameters;
    embedding.data.set(model.parameters.embedding.data);
    finalNorm.set(model.parameters.finalNorm);
    blocks[0].attentionNorm.set(model.parameters.blocks[1].attentionNorm);
    blocks[0].qkv.data.set(model.parameters.blocks[1].qkv.data);
    blocks[0].attentionOut.data.set(model.parameters.blocks[1].attentionOut.data);
    blocks[0].mlpNorm.set(model.parameters.blocks[1].mlpNorm);
    blocks[0].mlpUp.data.set(model.parameters.blocks[1].mlpUp.data);
    blocks[0].mlpDown.data.set(model.parameters.blocks[1].mlpDown.data);
    const dropped = run(model, TEXT, { dropBlocks: [0] }).logits;
    expectNear(dropped.flat(), run(shorter, TEXT).logits.flat(), tolerance);
  });
}

const model = tinyTransformer(doubleKernels());
const same = (a: Ablations, b: Ablations) =>
  expectNear(run(model, TEXT, a).logits.flat(), run(model, TEXT, b).logits.flat(), 1e-12);

test('dropping every head of a block, or its attention, is the same', () => {
  const dropHeads = [0, 1].map((head) => ({ block: 1, head }));
  same({ dropHeads }, { dropAttention: [1] });
});

test('dropping attention and MLP of a block, or the block, is the same', () => {
  same({ dropAttention: [0], dropMlp: [0] }, { dropBlocks: [0] });
});

test('without its bend an MLP adds what one matrix makes, the product of its two', () => {
  const { activations } = run(model, TEXT, { noBend: [1] });
  const { mlpUp, mlpDown } = model.parameters.blocks[1];
  const { middle, mlpNormed } = activations.blocks[1];
  const one = matmul(
    matrix(mlpUp.rows, mlpUp.columns, mlpUp.data),
    matrix(mlpDown.rows, mlpDown.columns, mlpDown.data),
  );
  const added = matmul(matrix(TEXT.length, TINY.width, mlpNormed.out.data), one);
  const out = added.data.map((x, i) => middle.data[i] + x);
  expectNear(activations.residual[2].data, out, 1e-12);
});

test('a head is dropped as if its rows of the output matrix were zero', () => {
  const zeroed = tinyTransformer(doubleKernels());
  const { data, columns } = zeroed.parameters.blocks[0].attentionOut;
  data.fill(0, 4 * columns, 8 * columns); // head 1 has channels 4 … 7
  const dropped = run(model, TEXT, { dropHeads: [{ block: 0, head: 1 }] }).logits;
  expectNear(dropped.flat(), run(zeroed, TEXT).logits.flat(), 1e-12);
});

test('without the scale a model says what it says with queries √d times as long', () => {
  const longer = tinyTransformer(doubleKernels());
  const { width, heads } = TINY;
  for (const { qkv } of longer.parameters.blocks) {
    const { data, columns } = qkv; // each row: queries, keys, values
    for (let i = 0; i < data.length; i++)
      if (i % columns < width) data[i] *= Math.sqrt(width / heads);
  }
  const unscaled = run(model, TEXT, { noScale: true }).logits;
  expectNear(unscaled.flat(), run(longer, TEXT).logits.flat(), 1e-12);
});

test('without a mask the first token hears of the last', () => {
  const other = [...TEXT.slice(0, -1), 8];
  expect(run(model, TEXT).logits[0]).toEqual(run(model, other).logits[0]);
  const [a, b] = [TEXT, other].map((text) => run(model, text, { noMask: true }).logits[0]);
  expect(a).not.toEqual(b);
});

test('without positions the order of the tokens before the last is lost, with them it is not', () => {
  const shuffled = TEXT.slice(0, -1);
  new Random(1).shuffle(shuffled);
  const other = [...shuffled, TEXT[6]];
  expect(other).not.toEqual(TEXT);
  // One block only: in a second one the mask lets each token know those before it.
  const one = tinyTransformer(doubleKernels(), { ...TINY, blocks: 1 });
  const say = (text: number[], noPositions: boolean) =>
    last(run(one, text, { noPositions }).logits);
  expectNear(say(TEXT, true), say(other, true), 1e-12);
  const differences = say(TEXT, false).map((logit, v) => logit - say(other, false)[v]);
  expect(Math.max(...differences.map(Math.abs))).toBeGreaterThan(0.01);
});

test('without a residual connection a block that adds nothing leaves nothing', () => {
  const { activations } = run(model, TEXT, { noResidual: [0], dropBlocks: [0] });
  expect(activations.residual[1].data.every((x) => x === 0)).toBe(true);
});

test.each<Ablations>([
  { dropBlocks: [2] },
  { dropMlp: [-1] },
  { dropAttention: [0.5] },
  { noResidual: [NaN] },
  { noBend: [2] },
  { dropHeads: [{ block: 2, head: 0 }] },
  { dropHeads: [{ block: 0, head: 2 }] },
])('rejects a part that is not there: %j', (ablations) => {
  expect(() => run(model, TEXT, ablations)).toThrow(RangeError);
});
