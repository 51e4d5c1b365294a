import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import golden from '../golden/probability.json';
import { entropyBits } from '#math/entropy.ts';
import { softmax } from '#math/softmax.ts';
import { applyTemperature, powerTemperature } from '#math/temperature.ts';
import { RUNS, arbitraryScores } from '../support/arbitrary-scores.ts';
import { expectAllClose } from '../support/close.ts';

const { probs: CONTINUATIONS, table } = golden.temperatures;

describe('powerTemperature', () => {
  test.each(table)(
    'matches numpy at T = $temperature',
    ({ temperature, probs, entropyBits: bits }) => {
      const tempered = powerTemperature(CONTINUATIONS, temperature);
      expectAllClose(tempered, probs);
      expectAllClose([entropyBits(tempered)], [bits]);
    },
  );

  test.each([
    [0.2, '0.9856', '0.115'],
    [0.5, '0.7874', '1.025'],
    [0.7, '0.6553', '1.490'],
    [1, '0.5200', '1.910'],
    [1.5, '0.3983', '2.236'],
    [2, '0.3357', '2.377'],
    [3, '0.2747', '2.488'],
  ])('at T = %s the top continuation gets %s and the choice holds %s bits', (t, top, bits) => {
    const tempered = powerTemperature(CONTINUATIONS, t);
    expect(tempered[0].toFixed(4)).toBe(top);
    expect(entropyBits(tempered).toFixed(3)).toBe(bits);
  });

  test('rounds to 0.9856, 0.0134, 0.0010, 0.0001, 0, 0 at T = 0.2', () => {
    const tempered = Array.from(powerTemperature(CONTINUATIONS, 0.2), (p) => p.toFixed(4));
    expect(tempered).toEqual(['0.9856', '0.0134', '0.0010', '0.0001', '0.0000', '0.0000']);
  });

  test('equals softmax(z / T) for p = softmax(z)', () => {
    const temperature = fc.double({ min: 0.05, max: 50, noNaN: true });
    fc.assert(
      fc.property(arbitraryScores(20), temperature, (scores, t) => {
        const powers = powerTemperature(softmax(scores), t);
        const expected = softmax(scores, t);
        for (let i = 0; i < powers.length; i++) {
          expect(Math.abs(powers[i] - expected[i])).toBeLessThan(1e-11);
        }
      }),
      RUNS,
    );
  });

  test('does not underflow when it is cold, and never revives the impossible', () => {
    expect([...powerTemperature([0.001, 0.0005, 0], 1e-3)]).toEqual([1, expect.any(Number), 0]);
    expect(powerTemperature([0.5, 0, 0.5], 1000)[1]).toBe(0);
  });

  test.each([0, -1, NaN, Infinity])('rejects temperature %s', (temperature) => {
    expect(() => powerTemperature([0.5, 0.5], temperature)).toThrow(RangeError);
  });

  test.each([[[]], [[0, 0]], [[NaN, 1]]])('rejects the probabilities %s', (probs) => {
    expect(() => powerTemperature(probs, 1)).toThrow(RangeError);
  });
});

describe('applyTemperature', () => {
  test('divides every score, and leaves a masked one masked', () => {
    expect([...applyTemperature([3, -1, -Infinity], 2)]).toEqual([1.5, -0.5, -Infinity]);
  });

  test('followed by softmax equals softmax at that temperature', () => {
    const scores = golden.gradients.scores;
    expectAllClose(softmax(applyTemperature(scores, 0.7)), softmax(scores, 0.7));
  });

  test('of 0 keeps the greedy choice only, the first on a tie', () => {
    expect([...applyTemperature([1, 4, 4], 0)]).toEqual([-Infinity, 4, -Infinity]);
  });

  test.each([-1, NaN, Infinity])('rejects temperature %s', (temperature) => {
    expect(() => applyTemperature([1, 2], temperature)).toThrow(RangeError);
  });

  test('of 0 rejects a row with nothing to choose', () => {
    expect(() => applyTemperature([-Infinity], 0)).toThrow('finite');
  });
});
