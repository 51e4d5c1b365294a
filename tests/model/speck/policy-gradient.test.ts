import { expect, test } from 'vitest';
import { groupAdvantage } from '#math/group-advantage.ts';
import { logSoftmax } from '#math/log-softmax.ts';
import { createTrainer } from '#model/transformer/trainer.ts';
import { addPolicyGradients, policyBatch } from '#model/speck/policy-gradient.ts';
import { expectGradient } from '../../support/gradcheck.ts';
import { doubleKernels } from '../../support/kernel-sets.ts';
import { run, TINY, tinyTransformer } from '../../support/tiny-transformer.ts';

const attempt = (reward: number, ...ids: number[]) => ({ ids, reward });
const GROUPS = [
  { prompt: [1, 2, 3], attempts: [attempt(1, 4, 5), attempt(0, 6), attempt(0, 4, 7, 2)] },
  { prompt: [1, 8], attempts: [attempt(1, 9), attempt(1, 9, 3)] },
  { prompt: [1, 5], attempts: [attempt(0, 2, 2), attempt(1, 3)] },
];
const ATTEMPTS = 7;

test('only tokens of answers count, each with the advantage of its whole answer', () => {
  const [first, , third] = policyBatch(GROUPS);
  const [good, bad] = groupAdvantage([1, 0, 0]);
  expect(first).toEqual({ tokens: [1, 2, 3, 4, 5], weights: [0, 0, good, good] });
  expect(third).toEqual({ tokens: [1, 2, 3, 4, 7, 2], weights: [0, 0, bad, bad, bad] });
});

test('a group of equal rewards says nothing, and alone leaves the gradients as they were', () => {
  expect(policyBatch([GROUPS[1]])).toEqual([]);
  const trainer = createTrainer(tinyTransformer(doubleKernels()), { rows: 20, longest: 8 });
  expect(addPolicyGradients(trainer, [GROUPS[1]])).toBe(false);
  expect(trainer.gradients.flat.every((slope) => slope === 0)).toBe(true);
});

test('the gradient is that of −1/n Σ advantage · ln π(answer), by finite differences', () => {
  const transformer = tinyTransformer(doubleKernels(), { ...TINY, width: 4, blocks: 1, hidden: 5 });
  const trainer = createTrainer(transformer, { rows: 30, longest: 8 });
  addPolicyGradients(trainer, GROUPS);

  // The objective from its definition, on runs of its own.
  const parameters = transformer.parameters.flat;
  const lossAt = (values: ArrayLike<number>) => {
    parameters.set(values as Float64Array);
    let objective = 0;
    for (const { prompt, attempts } of GROUPS) {
      const advantages = groupAdvantage(attempts.map(({ reward }) => reward));
      attempts.forEach(({ ids }, i) => {
        const text = [...prompt, ...ids];
        const { logits } = run(transformer, text.slice(0, -1));
        ids.forEach((id, t) => {
          objective += advantages[i] * logSoftmax(logits[prompt.length - 1 + t])[id];
        });
      });
    }
    return -objective / ATTEMPTS;
  };
  const gradients = Float64Array.from(trainer.gradients.flat);
  expectGradient(lossAt, Float64Array.from(parameters), gradients, { tolerance: 1e-5 });
});
