import { expect, test } from 'vitest';
import { momentumStep } from '#math/momentum-step.ts';

test('without momentum a step goes against the gradient, as far as the rate says', () => {
  const weights = Float32Array.of(1, -2);
  momentumStep(weights, [4, -8], new Float32Array(2), { learningRate: 0.25, momentum: 0 });
  expect([...weights]).toEqual([0, 0]);
});

test('under a gradient that stays, steps grow to 1 / (1 − momentum) of the plain one', () => {
  const [weights, velocity] = [Float32Array.of(0), Float32Array.of(0)];
  const options = { learningRate: 0.5, momentum: 0.75 };
  for (let i = 0; i < 100; i++) momentumStep(weights, [1], velocity, options);
  expect(velocity[0]).toBeCloseTo(4, 5);
});

test.each([1, -0.1, NaN])('refuses a momentum of %s', (momentum) => {
  const weights = new Float32Array(1);
  expect(() => momentumStep(weights, [1], weights, { learningRate: 1, momentum })).toThrow(
    RangeError,
  );
});
