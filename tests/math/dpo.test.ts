import { describe, expect, test } from 'vitest';
import { dpo, dpoSoftmaxPolicy } from '#math/dpo.ts';
import golden from '../golden/feedback.json';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

describe('dpo', () => {
  const { pair } = golden.dpo;
  const found = dpo(pair.logProbs, pair.refLogProbs, pair.beta);

  test('agrees with torch', () => {
    expectAllClose([found.rewards.preferred, found.rewards.rejected], pair.rewards);
    expectAllClose([found.margin, found.loss], [pair.margin, pair.loss]);
    const { preferred, rejected } = found.gradLogProbs;
    expectAllClose([preferred, rejected], pair.gradLogProbs);
  });

  test('agrees with finite differences', () => {
    const loss = ([preferred, rejected]: Float64Array) =>
      dpo({ preferred, rejected }, pair.refLogProbs, pair.beta).loss;
    const at = Float64Array.of(pair.logProbs.preferred, pair.logProbs.rejected);
    const { preferred, rejected } = found.gradLogProbs;
    expectGradient(loss, at, [preferred, rejected]);
  });

  test('starts at ln 2 with slopes ∓β/2, before the policy has left the reference', () => {
    const start = dpo(pair.logProbs, pair.logProbs, 0.1);
    expect(start.loss).toBe(Math.LN2);
    expect(start.gradLogProbs).toEqual({ preferred: -0.05, rejected: 0.05 });
  });

  test('is content when both answers sink, as long as the rejected one sinks more', () => {
    const sunk = dpo({ preferred: -30, rejected: -40 }, { preferred: -10, rejected: -10 }, 1);
    expect(sunk.margin).toBe(10);
    expect(sunk.loss).toBeLessThan(1e-4);
  });

  test.each([0, -0.1, NaN])('rejects β = %s', (beta) => {
    expect(() => dpo(pair.logProbs, pair.refLogProbs, beta)).toThrow(RangeError);
  });
});

describe('dpoSoftmaxPolicy', () => {
  const { scores, refScores, pairs, beta, loss, gradScores } = golden.dpo.policy;
  const found = dpoSoftmaxPolicy(scores, refScores, pairs, beta);

  test('agrees with torch', () => {
    expectAllClose([found.loss], [loss]);
    // The slope of each pair cancels over the softmax, leaving rounding instead of zeros.
    found.gradScores.forEach((slope, a) => expect(slope).toBeCloseTo(gradScores[a], 14));
  });

  test('agrees with finite differences', () => {
    const lossAt = (z: Float64Array) => dpoSoftmaxPolicy(z, refScores, pairs, beta).loss;
    expectGradient(lossAt, Float64Array.from(scores), found.gradScores);
  });

  test('starts at ln 2 and comes down by following the slope', () => {
    let policy = Float64Array.from(refScores);
    expect(dpoSoftmaxPolicy(policy, refScores, pairs, beta).loss).toBe(Math.LN2);
    for (let step = 0; step < 50; step++) {
      const slope = dpoSoftmaxPolicy(policy, refScores, pairs, beta).gradScores;
      policy = policy.map((score, a) => score - 5 * slope[a]);
    }
    expect(dpoSoftmaxPolicy(policy, refScores, pairs, beta).loss).toBeLessThan(0.2);
  });

  test('rejects an empty list of pairs and an unknown answer', () => {
    expect(() => dpoSoftmaxPolicy(scores, refScores, [], beta)).toThrow('at least one');
    expect(() =>
      dpoSoftmaxPolicy(scores, refScores, [{ preferred: 0, rejected: 5 }], beta),
    ).toThrow('from 0 to 4');
  });
});
