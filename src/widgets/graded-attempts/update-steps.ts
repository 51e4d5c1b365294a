/** One round's arithmetic for one attempt, line by line, with the numbers of the moment. */
import { fixed, inBrackets, percent } from '#chart/format.ts';
import type { PolicyStep } from '#math/policy-step.ts';
import type { Step } from '#ui/figure-view.ts';
import { words } from '#strings/graded-attempts.ts';

interface Update {
  turn: PolicyStep;
  rewards: readonly number[];
  advantage: 'nothing' | 'mean' | 'spread';
  beta: number;
  rate: number;
  /** The attempt whose update is worked out. */
  which: number;
  letter: string;
  key: string;
  score: number;
  after: number;
  /** Slope of the KL divergence for this attempt. */
  pull: number;
}

export function updateSteps(update: Update): Step[] {
  const { turn, advantage, which, letter, key } = update;
  const says = words.steps;
  const n = turn.rewards.length;
  const total = (of: ArrayLike<number>) => Array.from(of).reduce((sum, value) => sum + value, 0);
  const mean = total(turn.rewards) / n;
  const std = Math.sqrt(total(turn.rewards.map((r) => (r - mean) ** 2)) / n);
  const own = Array.from(turn.actions, (action, i) => (action === which ? turn.advantages[i] : 0));
  const share = turn.probs[which];
  const reward = update.rewards[which];

  const compared: Step[] =
    advantage === 'nothing'
      ? [{ says: says.asIs, math: 'A = r' }]
      : [
          {
            says: says.mean,
            math: `(${Array.from(turn.rewards, (r) => fixed(r, r % 1 === 0 ? 0 : 2)).join(' + ')}) ÷ ${n} = ${fixed(mean, 3)}`,
          },
          ...(advantage === 'spread' ? [{ says: says.std, math: `σ = ${fixed(std, 3)}` }] : []),
          std === 0
            ? { says: says.alike, math: 'A = 0' }
            : {
                key,
                says: says.advantage(letter),
                math:
                  advantage === 'spread'
                    ? `(${fixed(reward, 3)} − ${fixed(mean, 3)}) ÷ ${fixed(std, 3)} = ${fixed((reward - mean) / std, 3)}`
                    : `${fixed(reward, 3)} − ${fixed(mean, 3)} = ${fixed(reward - mean, 3)}`,
              },
        ];
  return [
    ...compared,
    {
      key,
      says: says.slope(letter),
      math: `${fixed(total(own), 3)} ÷ ${n} − ${fixed(share, 3)} × ${fixed(total(turn.advantages) / n, 3)} − ${fixed(update.beta)} × ${inBrackets(fixed(update.pull, 3))} = ${fixed(turn.gradScores[which], 3)}`,
    },
    {
      key,
      says: says.score(letter),
      math: `${fixed(update.score, 3)} + ${fixed(update.rate, 1)} × ${inBrackets(fixed(turn.gradScores[which], 3))} = ${fixed(turn.scores[which], 3)}`,
    },
    {
      key,
      says: says.chance(letter),
      math: `e^{${fixed(turn.scores[which], 3)}} ÷ Σ e^{z} = ${percent(update.after)}`,
    },
    { says: says.kl, math: `KL(π ‖ π_{0}) = ${fixed(turn.kl, 3)}` },
  ];
}
