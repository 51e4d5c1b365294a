/**
 * Group-relative advantage: how much better each answer did than the other answers to the same
 * question, in standard deviations (GRPO).
 *
 *     Aᵢ = (rᵢ − mean(r)) / std(r)     std with divisor n
 *
 * A group of equal rewards says nothing about which answer to prefer: all advantages are 0.
 * With `divideByStd: false` only the mean is subtracted (as Dr. GRPO does), so that questions almost
 * always or almost never solved do not count for more than others.
 *
 * Shapes: rewards (n) → (n). An empty group gives an empty result.
 * Sources: Shao et al., DeepSeekMath, 2024, section 4.1; Liu et al., Understanding R1-Zero-Like
 * Training, 2025.
 */
export function groupAdvantage(
  rewards: ArrayLike<number>,
  { divideByStd = true }: { divideByStd?: boolean } = {},
): Float64Array {
  const advantages = Float64Array.from(rewards);
  // Compared, not computed: the mean of equal rewards can be off by a rounding error.
  if (advantages.every((reward) => reward === advantages[0])) return advantages.fill(0);

  const count = advantages.length;
  const mean = advantages.reduce((sum, reward) => sum + reward, 0) / count;
  const variance = advantages.reduce((sum, reward) => sum + (reward - mean) ** 2, 0) / count;
  const divisor = divideByStd ? Math.sqrt(variance) : 1;
  return advantages.map((reward) => (reward - mean) / divisor);
}
