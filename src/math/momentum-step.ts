/**
 * One step of gradient descent with momentum (the heavy ball), in place.
 *
 *     v ← momentum · v + g
 *     w ← w − learningRate · v
 *
 * Shapes: all (n). With a momentum of 0 it is plain gradient descent. Under a gradient that stays, v grows towards
 * g / (1 − momentum): ten times as far a step at 0.9. Throws RangeError when momentum is not in [0, 1).
 * Source: Polyak, Some Methods of Speeding up the Convergence of Iteration Methods, 1964.
 */
export function momentumStep(
  weights: Float32Array,
  gradient: ArrayLike<number>,
  velocity: Float32Array,
  { learningRate, momentum }: { learningRate: number; momentum: number },
): void {
  if (!(momentum >= 0 && momentum < 1))
    throw new RangeError(`momentum must be in [0, 1), got ${momentum}`);
  for (let i = 0; i < weights.length; i++) {
    velocity[i] = momentum * velocity[i] + gradient[i];
    weights[i] -= learningRate * velocity[i];
  }
}
