/** The policy, the reward and the entropy over all rounds, as marks on one time axis. */
import { fixed } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { thinCurve } from '#chart/thin-curve.ts';
import { entropyBits } from '#math/entropy.ts';
import type { PolicyStep } from '#math/policy-step.ts';

export const CHART = { width: 320, height: 348, left: 28, right: 304 };
const POLICY = { top: 22, bottom: 142 };
const REWARD = { top: 172, bottom: 232 };
const ENTROPY = { top: 262, bottom: 312 };
/** A band thinner than a letter goes without one. */
const LETTER = 13;

export interface Charted {
  letter: string;
  outcome: 'right' | 'cheat' | 'fails';
  reward: number;
}

export function historyChart(
  history: readonly PolicyStep[],
  attempts: readonly Charted[],
  round: number,
) {
  const last = history.length - 1;
  const x = linearScale([0, last], [CHART.left, CHART.right]);
  const share = linearScale([0, 1], [POLICY.bottom, POLICY.top]);
  const reward = linearScale([0, 1], [REWARD.bottom, REWARD.top]);
  const most = Math.log2(attempts.length);
  const bits = linearScale([0, most], [ENTROPY.bottom, ENTROPY.top]);

  // Solutions at the bottom, then what only passes the tests, then failures.
  const rank = { right: 0, cheat: 1, fails: 2 };
  const order = attempts
    .map((_, i) => i)
    .sort((a, b) => rank[attempts[a].outcome] - rank[attempts[b].outcome] || b - a);
  let floor = history.map(() => 0);
  const bands = order.map((i) => {
    const base = floor;
    const roof = base.map((under, t) => under + history[t].probs[i]);
    floor = roof;
    const edge = (of: readonly number[]) => thinCurve(of.map((s, t) => [x(t), share(s)] as const));
    const letterAt = (t: number) => ({
      y: px(share((base[t] + roof[t]) / 2) + 5),
      fits: share(base[t]) - share(roof[t]) >= LETTER,
    });
    return {
      i,
      letter: attempts[i].letter,
      outcome: attempts[i].outcome,
      path: `${linePath([...edge(roof), ...edge(base).toReversed()])}Z`,
      first: letterAt(0),
      last: letterAt(last),
    };
  });

  const expected = history.map(({ probs }) =>
    attempts.reduce((sum, attempt, i) => sum + probs[i] * attempt.reward, 0),
  );
  const mean = (rewards: Float64Array) => rewards.reduce((sum, r) => sum + r, 0) / rewards.length;
  return {
    bands,
    expected: linePath(thinCurve(expected.map((r, t) => [x(t), reward(r)] as const))),
    means: history.map(({ rewards }, t) => ({ x: px(x(t)), y: px(reward(mean(rewards))) })),
    entropy: linePath(
      thinCurve(history.map(({ probs }, t) => [x(t), bits(entropyBits(probs))] as const)),
    ),
    cursorX: px(x(round)),
    dots: [reward(expected[round]), bits(entropyBits(history[round].probs))].map(px),
    policyY: POLICY,
    rewardY: REWARD,
    entropyY: ENTROPY,
    most: fixed(most, 1),
    ticks: x.ticks(4).map((t) => ({ x: px(x(t)), label: fixed(t, 0) })),
  };
}
