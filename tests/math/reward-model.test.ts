import { describe, expect, test } from 'vitest';
import { fitRewardModel, rewardModelLoss, type Comparison } from '#math/reward-model.ts';
import golden from '../golden/feedback.json';
import { expectAllClose } from '../support/close.ts';
import { expectGradient } from '../support/gradcheck.ts';

const { l2, probe } = golden.rewardModel;
const comparisons: Comparison[] = golden.rewardModel.preferred.map((preferred, i) => ({
  preferred,
  rejected: golden.rewardModel.rejected[i],
}));

describe('rewardModelLoss', () => {
  const found = rewardModelLoss(probe.weights, comparisons, l2);

  test('agrees with numpy', () => {
    expectAllClose([found.loss], [probe.loss]);
    expectAllClose(found.gradWeights, probe.gradWeights);
  });

  test('agrees with finite differences', () => {
    const loss = (w: Float64Array) => rewardModelLoss(w, comparisons, l2).loss;
    expectGradient(loss, Float64Array.from(probe.weights), found.gradWeights);
  });

  test('starts at ln 2, whatever the judgements', () => {
    expect(rewardModelLoss([0, 0, 0, 0], comparisons, l2).loss).toBeCloseTo(Math.LN2, 14);
  });

  test.each([
    ['no comparisons', [0], []],
    ['weights of another size', [0], [{ preferred: [1, 2], rejected: [3, 4] }]],
    ['answers of different size', [0, 0], [{ preferred: [1, 2], rejected: [3] }]],
  ])('rejects %s', (_, weights, judged) => {
    expect(() => rewardModelLoss(weights, judged, l2)).toThrow(RangeError);
  });
});

describe('fitRewardModel', () => {
  test('finds the minimum that scipy.optimize.root finds', () => {
    const fit = fitRewardModel(comparisons, { l2 });
    expectAllClose(fit.weights, golden.rewardModel.weights);
    expectAllClose([fit.loss], [golden.rewardModel.loss]);
    expect(fit.converged).toBe(true);
    expect(fit.steps).toBeLessThan(10);
  });

  test('gives items strengths whose difference is the log-odds of winning', () => {
    const [first, second] = [
      [1, 0],
      [0, 1],
    ];
    const wins = Array(3).fill({ preferred: first, rejected: second });
    const losses = [{ preferred: second, rejected: first }];
    const { weights } = fitRewardModel([...wins, ...losses], { l2: 1e-9 });
    expect(weights[0] - weights[1]).toBeCloseTo(Math.log(3), 6);
  });

  test('converges where full Newton steps fly off', () => {
    const wins = [
      [3, -2],
      [104, -38],
      [-61, 12],
    ];
    const judged = wins.map((preferred) => ({ preferred, rejected: [0, 0] }));
    const fit = fitRewardModel(judged, { l2: 2e-5 });
    expect(fit.converged).toBe(true);
    for (const slope of rewardModelLoss(fit.weights, judged, 2e-5).gradWeights) {
      expect(slope).toBeCloseTo(0, 9);
    }
  });

  test('keeps weights finite when the judgements never contradict each other', () => {
    const fit = fitRewardModel([{ preferred: [1, 5], rejected: [0, 5] }]);
    expect(fit.converged).toBe(true);
    expect(fit.weights[0]).toBeGreaterThan(1);
    expect(fit.weights[1]).toBe(0); // a feature that never differs is left out
  });

  test('says so when it had too few steps', () => {
    const fit = fitRewardModel(comparisons, { l2, maxSteps: 1 });
    expect(fit).toMatchObject({ steps: 1, converged: false });
    expect(fit.gradientSize).toBeGreaterThan(1e-10);
  });

  test.each([0, -1, NaN])('rejects l2 = %s', (weightDecay) => {
    expect(() => fitRewardModel(comparisons, { l2: weightDecay })).toThrow('l2');
  });

  test('rejects an empty list of judgements', () => {
    expect(() => fitRewardModel([])).toThrow('at least one comparison');
  });
});
