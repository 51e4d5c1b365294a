/**
 * PPO's clipped objective for one sampled action, to be made larger, with its slope.
 *
 *     ratio = exp(logRatio) = π(a) / π_old(a)
 *     objective = min(ratio · A, clip(ratio, 1 − ε, 1 + ε) · A)
 *
 * Once the policy has moved past the clip range in the direction the advantage A asks for, the
 * objective is flat and pushes no further; a move the wrong way is never clipped.
 *
 * Throws RangeError unless 0 < ε < 1.
 * Source: Schulman et al., Proximal Policy Optimization Algorithms, 2017, equation 7.
 */
export function ppoClip(
  logRatio: number,
  advantage: number,
  epsilon = 0.2,
): { objective: number; gradLogRatio: number } {
  if (!(epsilon > 0 && epsilon < 1)) {
    throw new RangeError(`epsilon must lie between 0 and 1, got ${epsilon}`);
  }
  const ratio = Math.exp(logRatio);
  const free = ratio * advantage;
  const clipped = Math.min(Math.max(ratio, 1 - epsilon), 1 + epsilon) * advantage;
  return free <= clipped
    ? { objective: free, gradLogRatio: free } // d exp(x) / dx = exp(x)
    : { objective: clipped, gradLogRatio: 0 };
}
