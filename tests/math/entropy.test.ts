import { describe, expect, test } from 'vitest';
import golden from '../golden/probability.json';
import { entropy, entropyBackward, entropyBits, entropySlope } from '#math/entropy.ts';
import { softmax } from '#math/softmax.ts';
import { powerTemperature } from '#math/temperature.ts';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

describe('entropy', () => {
  test.each(Object.entries(golden.rows))('matches scipy.stats.entropy: %s', (_, row) => {
    expectAllClose([entropy(row.softmax)], [row.entropy]);
    expectAllClose([entropyBits(row.softmax)], [row.entropyBits]);
  });

  test('is ln n, or log₂ n bits, for n equal choices', () => {
    expect(entropy([0.25, 0.25, 0.25, 0.25])).toBeCloseTo(Math.log(4), 14);
    expect(entropyBits(new Float64Array(6).fill(1 / 6))).toBeCloseTo(2.585, 3);
  });

  test('is 0 for certainty, and passes over what is impossible', () => {
    expect(entropy([0, 1, 0])).toBe(0);
    expect(entropyBits([0.5, 0, 0.5])).toBe(1);
  });

  test('of no choices at all is 0', () => {
    expect(entropy([])).toBe(0);
  });

  test('is NaN where an entry is negative or NaN', () => {
    expect(entropy([1.5, -0.5])).toBeNaN();
    expect(entropy([0.5, NaN])).toBeNaN();
  });
});

describe('entropyBackward', () => {
  test('agrees with finite differences', () => {
    const scores = Float64Array.from(golden.gradients.scores);
    const grad = entropyBackward(softmax(scores));
    expectGradient((z) => entropy(softmax(z)), scores, grad);
  });

  test('matches torch.autograd', () => {
    const { scores, entropy: byTorch } = golden.gradients;
    expectAllClose(entropyBackward(softmax(scores)), byTorch);
  });

  test('is 0 for a masked score', () => {
    expect(entropyBackward([0.25, 0, 0.75])[1]).toBe(0);
  });
});

describe('entropySlope', () => {
  const scores = golden.temperatures.probs.map(Math.log);

  test('is 0.39529 nats per unit of T for the six continuations at T = 1.3', () => {
    expect(entropySlope(scores, 1.3).toFixed(5)).toBe('0.39529');
  });

  test.each([0.3, 1, 1.3, 4])('agrees with finite differences in T at T = %s', (temperature) => {
    const loss = ([t]: Float64Array) => entropy(powerTemperature(golden.temperatures.probs, t));
    expectGradient(loss, Float64Array.of(temperature), [entropySlope(scores, temperature)]);
  });

  test('is 0 where all choices are alike, and is not disturbed by a masked one', () => {
    expect(entropySlope([2, 2, 2], 1)).toBe(0);
    expect(entropySlope([1, 2, -Infinity], 1)).toBe(entropySlope([1, 2], 1));
  });
});
