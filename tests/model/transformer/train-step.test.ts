import { expect, test } from 'vitest';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { Random } from '#math/random.ts';
import { clipGradients } from '#model/transformer/clip-gradients.ts';
import { initialiseParameters } from '#model/transformer/initialise.ts';
import { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import { learningRate } from '#model/transformer/schedule.ts';
import { addGradients, totalWeight, trainStep } from '#model/transformer/train-step.ts';
import { createTrainer } from '#model/transformer/trainer.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import { doubleKernels, kernelSets } from '../../support/kernel-sets.ts';
import { expectNear } from '../../support/near.ts';
import { TINY, tinyTransformer } from '../../support/tiny-transformer.ts';

const UPDATE = {
  learningRate: 0.02,
  maxNorm: 1,
  beta1: 0.9,
  beta2: 0.98,
  epsilon: 1e-8,
  weightDecay: 0.1,
};

for (const { name, create } of kernelSets) {
  test(`${name}: training teaches a text by heart, and it can be read back`, async () => {
    const transformer = createTransformer(await create(), TINY);
    initialiseParameters(TINY, transformer.parameters, new Random(4));
    const trainer = createTrainer(transformer, { rows: 9, longest: 9 });
    const tokens = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    const losses = Array.from({ length: 80 }, () => trainStep(trainer, [{ tokens }], UPDATE).loss);
    expect(losses[0]).toBeCloseTo(Math.log(11), 0);
    expect(losses[79]).toBeLessThan(0.05);

    const cache = new KeyValueCache(transformer);
    let logits = cache.append([3]);
    const said = [3];
    while (said.length < 10) {
      said.push(logits.indexOf(Math.max(...logits)));
      logits = cache.append([said[said.length - 1]]);
    }
    expect(said).toEqual(tokens);
  });
}

const trainer = createTrainer(tinyTransformer(doubleKernels()), { rows: 12, longest: 6 });
const BATCH = [
  { tokens: [3, 1, 4, 1, 5], weights: [1, 0.5, 0, 2] },
  { tokens: [9, 2, 6] },
  { tokens: [5, 3, 5, 8], weights: [0.1, 1, 1] },
];

test('the gradients of the parts of a batch add up to those of the whole', () => {
  const total = totalWeight(BATCH);
  expect(total).toBeCloseTo(7.6, 12);
  const gradients = (...parts: (typeof BATCH)[]) => {
    trainer.gradients.flat.fill(0);
    const loss = parts.reduce((sum, part) => sum + addGradients(trainer, part, total).loss, 0);
    return [loss, ...trainer.gradients.flat];
  };
  expectNear(gradients(BATCH.slice(0, 2), BATCH.slice(2)), gradients(BATCH), 1e-12);
});

test('the loss is the weighted mean of the losses, and a weight of 0 teaches nothing', () => {
  const batch = [{ tokens: [3, 1, 4], weights: [3, 1] }];
  const { loss, losses } = addGradients(trainer, batch, 4);
  expect(loss).toBeCloseTo((3 * losses[0] + losses[1]) / 4, 12);

  const after = (last: number) => {
    trainer.gradients.flat.fill(0);
    addGradients(trainer, [{ tokens: [3, 1, last], weights: [1, 0] }], 1);
    return [...trainer.gradients.flat];
  };
  expect(after(7)).toEqual(after(8));
});

test('only matrices decay', () => {
  const model = tinyTransformer(doubleKernels());
  const still = createTrainer(model, { rows: 2, longest: 2 });
  const before = {
    matrix: model.parameters.blocks[0].qkv.data[0],
    gain: model.parameters.finalNorm[0],
  };
  // A gradient clipped to nothing moves nothing; what moves is the decay.
  trainStep(still, [{ tokens: [1, 2] }], { ...UPDATE, maxNorm: 1e-30, epsilon: 1 });
  expect(model.parameters.blocks[0].qkv.data[0]).toBeCloseTo(before.matrix * (1 - 0.02 * 0.1), 12);
  expect(model.parameters.finalNorm[0]).toBeCloseTo(before.gain, 12);
  expect(still.steps).toBe(1);
});

test.each<[string, { tokens: number[]; weights?: number[] }[], RegExp]>([
  ['no sequence', [], /more than 0/],
  ['a lonely token', [{ tokens: [1, 2] }, { tokens: [1] }], /at least one token/],
  ['an unknown target', [{ tokens: [1, 11] }], /from 0 to 10, got 11/],
  ['weights amiss', [{ tokens: [1, 2, 3], weights: [1] }], /2 predictions need as many weights/],
  ['no weight at all', [{ tokens: [1, 2], weights: [0] }], /more than 0, got 0/],
  ['too many tokens', [{ tokens: [1, 2, 3, 4, 5, 6, 7, 8] }], /room for 6 tokens, not for 7/],
])('rejects a batch with %s', (_, batch, message) => {
  expect(() => trainStep(trainer, batch, UPDATE)).toThrow(message);
});

test('clipping shortens a long gradient to the limit, and leaves a short one', () => {
  const kernels = createTypeScriptKernels();
  const gradients = Float32Array.of(3, -4);
  expect(clipGradients(kernels, gradients, 1)).toBe(5);
  expectNear(gradients, [0.6, -0.8], 1e-7);
  expect(clipGradients(kernels, gradients, 2)).toBeCloseTo(1, 6);
  expectNear(gradients, [0.6, -0.8], 1e-7);
});

test('the learning rate rises, stays, falls to the floor and stays there', () => {
  const schedule = { peak: 0.4, warmUp: 4, decayFrom: 10, steps: 20, floor: 0.1 };
  const rates = [1, 2, 4, 7, 10, 15, 20, 30].map((step) => learningRate(step, schedule));
  expectNear(rates, [0.1, 0.2, 0.4, 0.4, 0.4, 0.25, 0.1, 0.1], 1e-12);
});

test('the learning rate may do without warm-up and without decay', () => {
  const schedule = { peak: 0.4, warmUp: 0, decayFrom: 5, steps: 5, floor: 0.1 };
  expect([1, 5, 6].map((step) => learningRate(step, schedule))).toEqual([0.4, 0.4, 0.1]);
});
