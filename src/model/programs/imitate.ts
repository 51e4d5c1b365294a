import { klDivergenceBackward } from '#math/kl-divergence.ts';
import { softmax } from '#math/softmax.ts';

/**
 * Supervised fine-tuning of a softmax policy on examples: gradient steps down the cross-entropy
 * between how often each attempt is among the examples and how often the policy writes it.
 *
 *     scores ← scores − learningRate · (π − examples)
 *
 * It ends at the examples' own mixture, whatever they are worth. No reward is looked at.
 *
 * Shapes: refScores (attempts), examples (attempts, shares that sum to 1) → the policy before each
 * of `turns` steps, each (attempts)
 */
export function imitate(
  refScores: ArrayLike<number>,
  examples: ArrayLike<number>,
  { turns, learningRate }: { turns: number; learningRate: number },
): Float64Array[] {
  const scores = Float64Array.from(refScores);
  return Array.from({ length: turns }, () => {
    const probs = softmax(scores);
    const slope = klDivergenceBackward(examples, probs);
    slope.forEach((s, i) => (scores[i] -= learningRate * s));
    return probs;
  });
}
