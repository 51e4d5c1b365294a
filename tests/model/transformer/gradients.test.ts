/** The backward pass of the whole model against finite differences, in double precision. */
import { expect, test } from 'vitest';
import type { Ablations } from '#model/transformer/ablations.ts';
import { addGradients, totalWeight } from '#model/transformer/train-step.ts';
import { createTrainer } from '#model/transformer/trainer.ts';
import { expectGradient } from '../../support/gradcheck.ts';
import { doubleKernels } from '../../support/kernel-sets.ts';
import { TINY, tinyTransformer } from '../../support/tiny-transformer.ts';

const BATCH = [
  { tokens: [3, 1, 4, 1, 5], weights: [1, 0.5, 0, 2] },
  { tokens: [9, 2] },
  { tokens: [6, 5, 3, 5], weights: [0.1, 1, 1] },
];

const cases: [string, Ablations][] = [
  ['the whole model', {}],
  ['no mask', { noMask: true }],
  ['no positions and no √d', { noPositions: true, noScale: true }],
  ['a block without residual connections', { noResidual: [1] }],
  ['heads dropped', { dropHeads: [{ block: 0, head: 1 }, { block: 1, head: 0 }] }], // prettier-ignore
  ['attention of one block and MLP of another dropped', { dropAttention: [0], dropMlp: [1] }],
  ['an MLP without its bend', { noBend: [0] }],
  ['a block dropped', { dropBlocks: [1] }],
];

test.each(cases)('every gradient agrees with finite differences: %s', (_, ablations) => {
  const config = { ...TINY, vocabularySize: 10, width: 4, heads: 2, hidden: 5 };
  const trainer = createTrainer(tinyTransformer(doubleKernels(), config), { rows: 8, longest: 4 });
  const { parameters } = trainer.transformer;
  const loss = (numbers: Float64Array) => {
    parameters.flat.set(numbers);
    return addGradients(trainer, BATCH, totalWeight(BATCH), ablations).loss;
  };
  const numbers = Float64Array.from(parameters.flat);
  loss(numbers);
  const gradients = Float64Array.from(trainer.gradients.flat);
  expectGradient(loss, numbers, gradients, { tolerance: 1e-7 });
});

test('a part that is dropped has no gradient', () => {
  const trainer = createTrainer(tinyTransformer(doubleKernels()), { rows: 8, longest: 4 });
  addGradients(trainer, BATCH, 1, { dropBlocks: [0], dropMlp: [1] });
  const [first, second] = trainer.gradients.blocks;
  const none = [first.qkv.data, first.attentionOut.data, first.attentionNorm, first.mlpNorm];
  for (const part of [...none, first.mlpUp.data, first.mlpDown.data, second.mlpUp.data]) {
    expect(part.every((gradient) => gradient === 0)).toBe(true);
  }
  expect(second.qkv.data.some((gradient) => gradient !== 0)).toBe(true);
});
