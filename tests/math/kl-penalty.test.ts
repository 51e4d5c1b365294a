import { describe, expect, test } from 'vitest';
import { klEstimate, klPenalty } from '#math/kl-penalty.ts';
import golden from '../golden/feedback.json';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

const { scores, refScores, nats, gradScores, logProbs, refLogProbs, estimates } = golden.klPenalty;

describe('klPenalty', () => {
  const found = klPenalty(scores, refScores);

  test('agrees with torch', () => {
    expectAllClose([found.nats], [nats]);
    expectAllClose(found.gradScores, gradScores);
  });

  test('agrees with finite differences', () => {
    const penalty = (z: Float64Array) => klPenalty(z, refScores).nats;
    expectGradient(penalty, Float64Array.from(scores), found.gradScores);
  });

  test('costs nothing and pulls nowhere at the reference, however its scores are shifted', () => {
    const shifted = klPenalty(
      refScores.map((score) => score + 3),
      refScores,
    );
    expect(shifted.nats).toBeCloseTo(0, 14);
    shifted.gradScores.forEach((slope) => expect(slope).toBeCloseTo(0, 14));
  });

  test('costs ln 2 to give up one of two equal answers for good', () => {
    expect(klPenalty([0, -Infinity], [0, 0]).nats).toBe(Math.LN2);
  });

  test('rejects a policy that allows what the reference rules out', () => {
    expect(() => klPenalty([0, 0], [0, -Infinity])).toThrow(RangeError);
  });
});

describe('klEstimate', () => {
  test('agrees with torch', () => {
    expectAllClose(
      logProbs.map((logProb, a) => klEstimate(logProb, refLogProbs[a])),
      estimates,
    );
  });

  test('averages to the exact KL under the policy', () => {
    const average = logProbs.reduce(
      (sum, logProb, a) => sum + Math.exp(logProb) * klEstimate(logProb, refLogProbs[a]),
      0,
    );
    expectAllClose([average], [nats]);
  });

  test.each([-3, -1e-9, 1e-9, 3])('is above 0 for a log-ratio of %s', (delta) => {
    expect(klEstimate(-5, -5 + delta)).toBeGreaterThan(0);
  });
});
