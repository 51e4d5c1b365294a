import { imitate } from '#model/programs/imitate.ts';
import { trainPolicy } from '#model/programs/train-policy.ts';

export const BOTH_WAYS = { updates: 200, learningRate: 0.3 };

/** How often the untrained model writes each of the other attempts, before the best takes its share. Made up. */
const OTHERS = [0.3, 0.24, 0.22, 0.08, 0.08];
/** What people wrote, made up: of ten, four were one turn short, five slow and one quick. */
export const EXAMPLES = {
  one: [0, 0, 0, 0, 1, 0],
  ten: [0, 0, 0.4, 0, 0.5, 0.1],
  picked: [0, 0, 0, 0, 0, 1],
};

interface BothWays {
  /** How often the untrained model writes the best attempt. */
  best: number;
  groupSize: number;
  seed: number;
}

/**
 * One starting policy, trained by example and by reward with as many updates at the same learning rate.
 *
 * Shapes: examples, rewards (6 attempts) → the start (6), and the policy before each update and after
 * the last, for each way (updates + 1, 6)
 */
export function trainBothWays(
  examples: readonly number[],
  rewards: readonly number[],
  { best, groupSize, seed }: BothWays,
) {
  const rest = OTHERS.reduce((sum, share) => sum + share, 0);
  const start = [...OTHERS.map((share) => (share / rest) * (1 - best)), best];
  const refScores = start.map(Math.log);
  const { updates, learningRate } = BOTH_WAYS;
  const turns = updates + 1;
  const graded = trainPolicy(refScores, rewards, { turns, seed, groupSize, learningRate });
  return {
    start,
    imitated: imitate(refScores, examples, { turns, learningRate }),
    reinforced: graded.map(({ probs }) => probs),
  };
}
