/** Low rank agrees with PyTorch, tests/golden/fine-tuning.py, and with finite differences. */
import { expect, test } from 'vitest';
import { ALPHA, LowRank, lowRankCount, lowRankMemory } from '#model/fine-tuning/low-rank.ts';
import { lossOn } from '#model/fine-tuning/loss-on.ts';
import { parameterParts } from '#model/transformer/parameters.ts';
import { addGradients, totalWeight } from '#model/transformer/train-step.ts';
import { createTrainer } from '#model/transformer/trainer.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import golden from '../../golden/fine-tuning.json';
import { expectGradient } from '../../support/gradcheck.ts';
import { doubleKernels, kernelSets } from '../../support/kernel-sets.ts';
import { expectNear } from '../../support/near.ts';
import type { Kernels } from '#model/kernels/kernels.ts';

const { config, batch, update, rank } = golden;

function open(kernels: Kernels) {
  const transformer = createTransformer(kernels, config);
  transformer.parameters.flat.set(golden.parameters);
  const trainer = createTrainer(transformer, { rows: 10, longest: 6 });
  const memory = lowRankMemory(transformer, rank + 1);
  return { transformer, trainer, memory };
}

test.each(kernelSets)('$name: two steps are those of PyTorch', async ({ create, tolerance }) => {
  const { transformer, trainer, memory } = open(await create());
  const tuning = new LowRank(transformer, memory, rank, 1);
  memory.factors.set(golden.factors);
  expect(ALPHA).toBe(golden.alpha);
  for (const expected of golden.steps) {
    trainer.gradients.flat.fill(0);
    const { loss } = addGradients(trainer, batch, totalWeight(batch));
    expect(Math.abs(loss - expected.loss)).toBeLessThan(tolerance);
    tuning.step(trainer.gradients.flat, update);
    const { length } = golden.factors;
    expectNear(memory.factors.subarray(0, length), expected.factors, 10 * tolerance);
    expectNear(transformer.parameters.flat, expected.parameters, 10 * tolerance);
  }
});

test('the gradients of the factors agree with finite differences', () => {
  const { transformer, trainer, memory } = open(doubleKernels());
  const start = Float64Array.from(golden.parameters);
  const tuning = new LowRank(transformer, memory, rank, 1);
  const length = lowRankCount(config, rank);
  const factors = Float64Array.from(golden.steps[1].factors); // neither factor is 0

  /** W₀ + α/r · A · B, by plain sums. */
  const place = (numbers: Float64Array) => {
    const { flat } = transformer.parameters;
    flat.set(start);
    let from = 0;
    for (const { name, kind, rows, columns, offset } of parameterParts(config)) {
      if (kind === 'gain' || name === 'embedding') continue;
      const b = from + rows * rank;
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < columns; j++)
          for (let k = 0; k < rank; k++)
            flat[offset + i * columns + j] +=
              (ALPHA / rank) * numbers[from + i * rank + k] * numbers[b + k * columns + j];
      from = b + rank * columns;
    }
  };
  const loss = (numbers: Float64Array) => {
    place(numbers);
    return lossOn(trainer, batch);
  };
  place(factors);
  trainer.gradients.flat.fill(0);
  addGradients(trainer, batch, totalWeight(batch));
  memory.factors.set(factors);
  tuning.step(trainer.gradients.flat, { ...update, maxNorm: Infinity });
  const gradients = Float64Array.from(memory.gradients.subarray(0, length));
  expectGradient(loss, factors, gradients);
});

test('nothing has changed before the first step, and embeddings and gains never do', () => {
  const { transformer, trainer, memory } = open(doubleKernels());
  const before = transformer.parameters.flat.slice();
  const tuning = new LowRank(transformer, memory, 1, 3);
  expect(transformer.parameters.flat).toEqual(before);
  for (let step = 0; step < 2; step++) {
    trainer.gradients.flat.fill(0);
    addGradients(trainer, batch, totalWeight(batch));
    tuning.step(trainer.gradients.flat, update);
  }
  for (const { name, kind, rows, columns, offset } of parameterParts(config)) {
    const of = (numbers: Float32Array) => [...numbers.subarray(offset, offset + rows * columns)];
    const still = kind === 'gain' || name === 'embedding';
    const changed = of(transformer.parameters.flat).some((x, i) => x !== of(before)[i]);
    expect(changed, name).toBe(!still);
  }
});

test.each([0, 4, 1.5, NaN])('refuses a rank of %s where there is room for three', (wanted) => {
  const { transformer, memory } = open(doubleKernels());
  expect(() => new LowRank(transformer, memory, wanted, 1)).toThrow(RangeError);
});
