import { expect, test } from 'vitest';
import { softmax, softmaxBackward } from '#math/softmax.ts';
import { softmaxJacobianTrace } from '#math/softmax-jacobian.ts';

test('sums the diagonal of the Jacobian that softmaxBackward applies', () => {
  const probs = softmax([0.3, -1.2, 2]);
  let trace = 0;
  for (let i = 0; i < 3; i++) {
    const unit = [0, 0, 0];
    unit[i] = 1;
    trace += softmaxBackward(probs, unit)[i];
  }
  expect(softmaxJacobianTrace(probs)).toBeCloseTo(trace, 15);
});

test('is 0 for a certain choice and 1 − 1/n for n equal ones', () => {
  expect(softmaxJacobianTrace([0, 1, 0])).toBe(0);
  expect(softmaxJacobianTrace([0.25, 0.25, 0.25, 0.25])).toBe(0.75);
});
