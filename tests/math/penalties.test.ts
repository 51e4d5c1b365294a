import { describe, expect, test } from 'vitest';
import golden from '../golden/sampling.json';
import { frequencyPenalty, presencePenalty, repetitionPenalty } from '#math/penalties.ts';
import { softmax } from '#math/softmax.ts';
import { expectAllClose } from '../support/close.ts';

const { scores, seen, repetition, presence, frequency } = golden.penalties;

describe('repetitionPenalty', () => {
  test('matches the logits processor of transformers', () => {
    expectAllClose(repetitionPenalty(scores, seen, 1.3), repetition);
  });

  test('divides a positive score and multiplies a negative one, once however often seen', () => {
    expect([...repetitionPenalty([4, -4, 4], [0, 0, 0, 1], 2)]).toEqual([2, -8, 4]);
  });

  test('of 1 changes nothing, below 1 encourages', () => {
    expect([...repetitionPenalty([4, -4], [0, 1], 1)]).toEqual([4, -4]);
    expect([...repetitionPenalty([4, -4], [0, 1], 0.5)]).toEqual([8, -2]);
  });

  test('depends on where zero is, although softmax does not', () => {
    const before = [2, 1];
    const shifted = before.map((score) => score + 10);
    expectAllClose(softmax(before), softmax(shifted));
    const gap = ([first, second]: Float64Array) => first - second;
    expect(gap(repetitionPenalty(before, [0], 2))).toBe(0);
    expect(gap(repetitionPenalty(shifted, [0], 2))).toBe(-5);
  });

  test('leaves a masked token masked', () => {
    expect([...repetitionPenalty([-Infinity, 1], [0], 1.5)]).toEqual([-Infinity, 1]);
  });

  test.each([0, -1, NaN, Infinity])('rejects the penalty %s', (penalty) => {
    expect(() => repetitionPenalty(scores, seen, penalty)).toThrow(RangeError);
  });
});

describe('presencePenalty', () => {
  test('matches the formula of vLLM', () => {
    expectAllClose(presencePenalty(scores, seen, 0.6), presence);
  });

  test('subtracts once however often a token was seen', () => {
    expect([...presencePenalty([1, 1, 1], [0, 0, 0, 2], 0.25)]).toEqual([0.75, 1, 0.75]);
  });
});

describe('frequencyPenalty', () => {
  test('matches the formula of vLLM', () => {
    expectAllClose(frequencyPenalty(scores, seen, 0.4), frequency);
  });

  test('subtracts once for every time a token was seen; a negative penalty adds', () => {
    expect([...frequencyPenalty([1, 1, 1], [0, 0, 0, 2], 0.25)]).toEqual([0.25, 1, 0.75]);
    expect([...frequencyPenalty([1, 1], [0, 0], -1)]).toEqual([3, 1]);
  });
});

describe.each([
  ['repetitionPenalty', repetitionPenalty],
  ['presencePenalty', presencePenalty],
  ['frequencyPenalty', frequencyPenalty],
])('%s', (_, penalise) => {
  test('changes nothing when nothing was seen, and gives a copy', () => {
    const row = Float64Array.of(1, -Infinity);
    const penalised = penalise(row, [], 2);
    expect([...penalised]).toEqual([1, -Infinity]);
    expect(penalised).not.toBe(row);
  });

  test.each([-1, 2, 0.5, NaN])('rejects the token id %s', (token) => {
    expect(() => penalise([1, 2], [token], 1)).toThrow('token id from 0 to 1');
  });

  test.each([NaN, Infinity])('rejects the penalty %s', (penalty) => {
    expect(() => penalise([1, 2], [0], penalty)).toThrow(RangeError);
  });
});
