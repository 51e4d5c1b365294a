/** Computed answers of the chapter on reinforcement learning. */
import { preferenceLoss, preferenceProbability } from '#math/bradley-terry.ts';
import { entropyBits } from '#math/entropy.ts';
import { groupAdvantage } from '#math/group-advantage.ts';
import type { PolicyStepOptions } from '#math/policy-step.ts';
import { LIMITS } from '#model/programs/grade.ts';
import { gradedTask, STARTING_SHARES } from '#model/programs/graded-task.ts';
import { programReward, type RewardRule } from '#model/programs/program-reward.ts';
import { trainPolicy } from '#model/programs/train-policy.ts';

const [MEMORISED, SLOW, QUICK] = [3, 4, 5];

interface Run extends Partial<PolicyStepOptions> {
  hidden?: boolean;
  rule?: RewardRule;
}

/** The policy of the first figure after sixty rounds, from its own start, with some knobs moved. */
function afterSixty({ hidden = false, rule = 'all', ...options }: Run = {}): Float64Array {
  const rewards = gradedTask('fibonacci').map((attempt) =>
    programReward(
      hidden ? [...attempt.visible.cases, ...attempt.hidden.cases] : attempt.visible.cases,
      rule,
      LIMITS.steps,
    ),
  );
  return trainPolicy(STARTING_SHARES.map(Math.log), rewards, {
    turns: 61,
    seed: 1,
    groupSize: 8,
    learningRate: 0.5,
    ...options,
  })[60].probs;
}

export const answers = {
  /** A group of eight, each a success with 1 in 20, without any success; in percent. */
  emptyGroup: () => 100 * (1 - 1 / 20) ** 8,

  loneSuccess: () => groupAdvantage([1, 0, 0, 0, 0, 0, 0, 0])[0],
  loneSuccessOthers: () => groupAdvantage([1, 0, 0, 0, 0, 0, 0, 0])[1],
  evenSuccess: () => groupAdvantage([0, 0, 1, 1])[2],
  evenFailure: () => groupAdvantage([0, 0, 1, 1])[0],
  oneOfFour: () => groupAdvantage([1, 0, 0, 0])[0],

  memorisedStart: () => STARTING_SHARES[MEMORISED],
  memorisedEnd: () => afterSixty()[MEMORISED],
  slowEnd: () => afterSixty({ hidden: true })[SLOW],
  quickEnd: () => afterSixty({ hidden: true })[QUICK],
  quickPaid: () => afterSixty({ hidden: true, rule: 'quick' })[QUICK],
  entropyPaid: () => entropyBits(afterSixty({ hidden: true, rule: 'quick' })),
  quickLeashed: () => afterSixty({ hidden: true, rule: 'quick', beta: 0.3 })[QUICK],
  slowPay: () => programReward(gradedTask('fibonacci')[SLOW].visible.cases, 'quick', LIMITS.steps),
  quickPay: () =>
    programReward(gradedTask('fibonacci')[QUICK].visible.cases, 'quick', LIMITS.steps),

  /** Rewards 3 and 2; in percent. */
  marginOne: () => 100 * preferenceProbability(3 - 2),
  /** Rewards 14 and 12.5; in percent. */
  marginShifted: () => 100 * preferenceProbability(14 - 12.5),
  dpoStart: () => preferenceLoss(0),
};
