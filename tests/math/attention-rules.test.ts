import { describe, expect, test } from 'vitest';
import { constructedHeads } from '#math/constructed-heads.ts';
import {
  agreeingWeights,
  ATTENTION_RULES,
  placesNamed,
  ruleAgreement,
  type AttentionRule,
} from '#math/attention-rules.ts';
import { matrixRow, type Matrix } from '#math/matrix.ts';

/** a b a c a */
const TOKENS = [1, 2, 1, 3, 1];
const rows = (weights: Matrix) =>
  Array.from({ length: weights.rows }, (_, t) => [...matrixRow(weights, t)]);
const evenly = (count: number) =>
  TOKENS.map((_, t) => TOKENS.map((_, to) => (to < (count || t + 1) ? 1 / (count || t + 1) : 0)));

test.each<[AttentionRule, number[][]]>([
  ['previous', [[], [0], [1], [2], [3]]],
  ['self', [[0], [1], [2], [3], [4]]],
  ['first', [[0], [0], [0], [0], [0]]],
  ['same', [[], [], [0], [], [0, 2]]],
  ['induction', [[], [], [1], [], [1, 3]]],
  ['evenly', [[0], [0, 1], [0, 1, 2], [0, 1, 2, 3], [0, 1, 2, 3, 4]]],
])('in “a b a c a”, the rule %s names %j', (rule, named) => {
  expect(TOKENS.map((_, at) => placesNamed(rule, TOKENS, at))).toEqual(named);
});

test('what follows a token said twice in a row is that token itself', () => {
  expect(placesNamed('induction', [1, 1], 1)).toEqual([1]);
});

describe('heads built to follow a rule', () => {
  const { previousToken, induction } = constructedHeads(TOKENS, 30);
  const marked = [-1, ...TOKENS];

  test('agree with it, and hardly with another', () => {
    const of = (rule: AttentionRule, head: typeof induction) =>
      ruleAgreement(rule, rows(head.attention.weights), marked, true)!.share;
    expect(of('previous', previousToken)).toBeCloseTo(1, 6);
    expect(of('induction', induction)).toBeCloseTo(1, 6);
    expect(of('same', induction)).toBeLessThan(0.001);
    expect(of('same', previousToken)).toBeLessThan(0.001);
  });
});

describe('a head that spreads its weight evenly', () => {
  test.each([true, false])('follows the rule of that name alone (causal %s)', (causal) => {
    const weights = evenly(causal ? 0 : TOKENS.length);
    for (const rule of ATTENTION_RULES) {
      const { share, even } = ruleAgreement(rule, weights, TOKENS, causal)!;
      expect(share).toBeCloseTo(even, 12);
      if (rule === 'evenly') expect(share).toBeCloseTo(1, 12);
      else expect(share).toBeLessThan(0.5);
    }
  });

  test('gets of “evenly” only the overlap if it puts all on one token', () => {
    const onFirst = TOKENS.map(() => [1, 0, 0, 0, 0]);
    const { share } = ruleAgreement('evenly', onFirst, TOKENS, true)!;
    expect(share).toBeCloseTo((1 / 2 + 1 / 3 + 1 / 4 + 1 / 5) / 4, 12);
  });
});

test('only tokens that see a choice, and for which the rule names a place, count', () => {
  const weights = evenly(0);
  expect(ruleAgreement('self', weights, TOKENS, true)!.count).toBe(4);
  expect(ruleAgreement('self', evenly(5), TOKENS, false)!.count).toBe(5);
  expect(ruleAgreement('same', weights, TOKENS, true)!.count).toBe(2);
  expect(ruleAgreement('same', [[1]], [7], true)).toBeNull();
  expect(ruleAgreement('first', [[1]], [7], true)).toBeNull();
});

test('the parts of a row that agree are its weights on the places named', () => {
  const row = [0.5, 0.1, 0.2, 0.1, 0.1];
  expect(agreeingWeights('same', row, TOKENS, 4, true)).toEqual([0.5, 0, 0.2, 0, 0]);
  expect(agreeingWeights('evenly', row, TOKENS, 4, true)).toEqual([0.2, 0.1, 0.2, 0.1, 0.1]);
  expect(agreeingWeights('same', row, TOKENS, 3, true)).toBeNull();
});
