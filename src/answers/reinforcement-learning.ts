/** Computed answers of the chapter on reinforcement learning. */
import { preferenceLoss, preferenceProbability } from '#math/bradley-terry.ts';
import { dot } from '#math/dot.ts';
import { entropyBits } from '#math/entropy.ts';
import { groupAdvantage } from '#math/group-advantage.ts';
import type { PolicyStepOptions } from '#math/policy-step.ts';
import { fittedTaste, PULL } from '#model/preferences/fitted-taste.ts';
import { leashedPolicy } from '#model/preferences/leashed-policy.ts';
import { MADE_UP_VOTES } from '#model/preferences/made-up-votes.ts';
import { trainDpo } from '#model/preferences/train-dpo.ts';
import { LIMITS } from '#model/programs/grade.ts';
import { gradedTask, STARTING_SHARES } from '#model/programs/graded-task.ts';
import { programReward, type RewardRule } from '#model/programs/program-reward.ts';
import { BOTH_WAYS, EXAMPLES, trainBothWays } from '#model/programs/train-both-ways.ts';
import { trainPolicy } from '#model/programs/train-policy.ts';
import { textFields } from '#model/verifiers.ts';

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

/** True scores of the policies that imitate and are reinforced, after so many updates of the figure's start. */
function bothWays(updates: number) {
  const truth = gradedTask('fibonacci').map(({ visible, hidden }) =>
    programReward([...visible.cases, ...hidden.cases], 'quick', LIMITS.steps),
  );
  const start = { best: 0.06, groupSize: 16, seed: 1 };
  const { imitated, reinforced } = trainBothWays(EXAMPLES.one, truth, start);
  return { imitated: dot(imitated[updates], truth), reinforced: dot(reinforced[updates], truth) };
}
const reinforcedAhead = (updates: number) => {
  const { imitated, reinforced } = bothWays(updates);
  return Number(reinforced > imitated);
};

/** The chance of the reward model's favourite, under its policy and under that of DPO, from the made-up choices. */
function favourite() {
  const { refScores, features, fitted, rewards } = fittedTaste(MADE_UP_VOTES);
  const beta = 1.5;
  const options = { beta, turns: 151, learningRate: 0.4, l2: PULL };
  const direct = trainDpo(refScores, features, fitted, options).at(-1)!.rewards;
  const modelled = leashedPolicy(refScores, rewards, beta);
  const best = modelled.indexOf(Math.max(...modelled));
  return { modelled: modelled[best], direct: leashedPolicy(refScores, direct, beta)[best] };
}

/** Answers to a task that asks for JSON with title and why, as the guess offers them. */
const SUGGESTIONS = [
  'Moby-Dick, because you love the sea.',
  '{title: Moby-Dick, why: You love the sea.}',
  '{"title": "", "why": ""}',
];

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

  /** The one suggestion that has both fields as text. */
  suggestionOption: () => SUGGESTIONS.findIndex((suggestion) => textFields(suggestion) === 2),

  /** Who is ahead after ten updates and after all: imitation twice, it and then reinforcement, the reverse, … */
  updates: () => BOTH_WAYS.updates,
  bothWaysOption: () => 2 * reinforcedAhead(10) + reinforcedAhead(BOTH_WAYS.updates),
  imitatedEarly: () => bothWays(10).imitated,
  reinforcedEarly: () => bothWays(10).reinforced,
  imitatedEnd: () => bothWays(BOTH_WAYS.updates).imitated,
  reinforcedEnd: () => bothWays(BOTH_WAYS.updates).reinforced,

  /** Rewards 3 and 2; in percent. */
  marginOne: () => 100 * preferenceProbability(3 - 2),
  /** Rewards 14 and 12.5; in percent. */
  marginShifted: () => 100 * preferenceProbability(14 - 12.5),
  favouriteModelled: () => favourite().modelled,
  favouriteDirect: () => favourite().direct,
  /** With DPO the favourite gets clearly less, the same or clearly more. */
  favouriteOption: () => {
    const { modelled, direct } = favourite();
    return [0.95, 1.05, Infinity].findIndex((most) => direct / modelled <= most);
  },
  dpoStart: () => preferenceLoss(0),
};
