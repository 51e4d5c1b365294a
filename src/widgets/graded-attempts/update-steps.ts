/** One round's arithmetic for one attempt, line by line, with the numbers of the moment. */
import { fixed, inBrackets, percent, significant } from '#chart/format.ts';
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
  // Compared, as groupAdvantage does: the spread of equal rewards can be off by a rounding error.
  const alike = turn.rewards.every((r) => r === turn.rewards[0]);
  const std = alike ? 0 : Math.sqrt(total(turn.rewards.map((r) => (r - mean) ** 2)) / n);
  /** To six decimals: rewards for speed differ so late that fewer would hide by how much. */
  const kept = (value: number) => Number(value.toFixed(6));
  const close = (value: number) => significant(kept(value), 6);
  const own = Array.from(turn.actions, (action, i) => (action === which ? turn.advantages[i] : 0));
  const share = turn.probs[which];
  const reward = update.rewards[which];

  const compared: Step[] =
    advantage === 'nothing'
      ? [{ says: says.asIs, math: 'A = r' }]
      : [
          {
            says: says.mean,
            math: `(${Array.from(turn.rewards, close).join(' + ')}) ÷ ${n} = ${close(mean)}`,
          },
          ...(advantage === 'spread'
            ? [{ says: says.std, math: `σ = ${significant(std, 4)}` }]
            : []),
          alike
            ? { says: says.alike, math: 'A = 0' }
            : {
                key,
                says: says.advantage(letter),
                math:
                  advantage === 'spread'
                    ? `(${close(reward)} − ${close(mean)}) ÷ ${significant(std, 4)} = ${fixed((reward - mean) / std)}`
                    : `${close(reward)} − ${close(mean)} = ${close(kept(reward) - kept(mean))}`,
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
