import {
  preferenceLoss,
  preferenceLossGradient,
  preferenceProbability,
} from '#math/bradley-terry.ts';
import { solvePositiveDefinite } from '#math/cholesky.ts';
import { dot } from '#math/dot.ts';
import { matrix } from '#math/matrix.ts';

const ROUNDING = 1e-12; // a rise of the loss too small to tell from rounding

/** One judgement: the features of the answer that won and of the answer that lost. */
export interface Comparison {
  preferred: ArrayLike<number>;
  rejected: ArrayLike<number>;
}

/**
 * Loss of a linear reward model, reward = w · features, on pairwise judgements:
 *
 *     L(w) = mean of −ln σ(w · Δ) + l2 / 2 · ‖w‖²     with Δ = preferred − rejected features
 *
 * Shapes: weights (features) → loss in nats, gradWeights (features)
 * Throws RangeError without comparisons, or when their features do not match the weights.
 */
export function rewardModelLoss(
  weights: ArrayLike<number>,
  comparisons: readonly Comparison[],
  l2: number,
): { loss: number; gradWeights: Float64Array } {
  if (comparisons.length === 0) throw new RangeError('expected at least one comparison');
  let loss = (l2 / 2) * dot(weights, weights);
  const gradWeights = Float64Array.from(weights, (w) => l2 * w);
  for (const comparison of comparisons) {
    const delta = difference(comparison);
    const margin = dot(weights, delta);
    loss += preferenceLoss(margin) / comparisons.length;
    const slope = preferenceLossGradient(margin) / comparisons.length;
    delta.forEach((d, i) => (gradWeights[i] += slope * d));
  }
  return { loss, gradWeights };
}

export interface FittedRewardModel {
  weights: Float64Array;
  loss: number;
  /** Length of the gradient at the weights: how far from flat. */
  gradientSize: number;
  /** Newton steps taken. */
  steps: number;
  /** Whether gradientSize came below the tolerance within maxSteps. */
  converged: boolean;
}

/**
 * Fits a linear reward model to pairwise judgements: finds the weights of least rewardModelLoss.
 *
 * Newton's method: step = −H⁻¹ ∇L, where H = mean of σ(1 − σ) Δ Δᵀ + l2 · I, halved until the
 * loss falls. The loss is strictly convex, so there is one answer and the start at zero does not
 * matter. With one-hot features the weights are Bradley–Terry strengths of the items.
 *
 * `l2` must be above 0: judgements that never contradict each other would otherwise drive the
 * weights to infinity, and features that never differ would leave theirs undecided.
 * Throws RangeError without comparisons, for features of unequal length, or when l2 is not above 0.
 */
export function fitRewardModel(
  comparisons: readonly Comparison[],
  { l2 = 0.01, tolerance = 1e-10, maxSteps = 100 } = {},
): FittedRewardModel {
  if (!(l2 > 0)) throw new RangeError(`l2 must be > 0, got ${l2}`);
  const at = (weights: Float64Array) => ({ weights, ...rewardModelLoss(weights, comparisons, l2) });
  let best = at(new Float64Array(comparisons.length > 0 ? comparisons[0].preferred.length : 0));
  let steps = 0;
  while (norm(best.gradWeights) > tolerance && steps < maxSteps) {
    const { weights, loss, gradWeights } = best;
    const step = solvePositiveDefinite(hessian(weights, comparisons, l2), gradWeights);
    const after = (share: number) => at(weights.map((w, i) => w - share * step[i]));
    const promised = 1e-4 * dot(gradWeights, step); // a small part of the fall the slope foretells
    let share = 1;
    best = after(share);
    while (best.loss > loss * (1 + ROUNDING) - share * promised && share > 1e-9) {
      share /= 2;
      best = after(share);
    }
    steps++;
  }
  const gradientSize = norm(best.gradWeights);
  const { weights, loss } = best;
  return { weights, loss, gradientSize, steps, converged: gradientSize <= tolerance };
}

function hessian(weights: Float64Array, comparisons: readonly Comparison[], l2: number) {
  const size = weights.length;
  const sum = matrix(size, size);
  for (let i = 0; i < size; i++) sum.data[i * size + i] = l2;
  for (const comparison of comparisons) {
    const delta = difference(comparison);
    const p = preferenceProbability(dot(weights, delta));
    const curvature = (p * (1 - p)) / comparisons.length;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) sum.data[i * size + j] += curvature * delta[i] * delta[j];
    }
  }
  return sum;
}

function difference({ preferred, rejected }: Comparison): Float64Array {
  if (preferred.length !== rejected.length) {
    throw new RangeError(
      `both answers need the same features, got ${preferred.length} and ${rejected.length}`,
    );
  }
  return Float64Array.from(preferred, (feature, i) => feature - rejected[i]);
}

function norm(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}
