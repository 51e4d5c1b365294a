/** How reward and true choices go with the distance from the reference, as the penalty is let go. */
import { fixed, percent } from '#chart/format.ts';
import { linePath } from '#chart/line-path.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { thinCurve } from '#chart/thin-curve.ts';
import { dot } from '#math/dot.ts';
import { klDivergence } from '#math/kl-divergence.ts';
import { softmax } from '#math/softmax.ts';
import type { FittedTaste } from '#model/preferences/fitted-taste.ts';
import { leashedPolicy } from '#model/preferences/leashed-policy.ts';
import { winShare } from '#model/preferences/votes.ts';

export const CHART = { width: 320, height: 260, left: 50, right: 308 };
const PROXY = { top: 24, bottom: 94 };
const TRUTH = { top: 134, bottom: 214 };
const POINTS = 120;

/** Where a policy stands: its distance, the reward it expects, the share of replies truly chosen. */
export function standing(taste: FittedTaste, probs: ArrayLike<number>) {
  return {
    kl: klDivergence(probs, softmax(taste.refScores)),
    reward: dot(probs, taste.rewards),
    wins: winShare(probs, [...taste.fitted, ...taste.unseen]),
  };
}

/** The part of the chart that only the taste decides, and where a policy stands in it. */
export function goodhartChart(taste: FittedTaste) {
  // From a penalty that allows nothing to one that forbids nothing, evenly in its logarithm.
  const betas = Array.from({ length: POINTS }, (_, i) => 100 * 2000 ** (-i / (POINTS - 1)));
  const path = [...betas, 0].map((beta) =>
    standing(taste, leashedPolicy(taste.refScores, taste.rewards, beta)),
  );
  const last = path[path.length - 1];
  const x = linearScale([0, Math.max(last.kl, 1)], [CHART.left, CHART.right]);
  const low = Math.min(0, path[0].reward);
  const proxy = linearScale([low, Math.max(last.reward, low + 1)], [PROXY.bottom, PROXY.top]);
  const truth = linearScale([0, 1], [TRUTH.bottom, TRUTH.top]);
  return {
    proxy: linePath(thinCurve(path.map(({ kl, reward }) => [x(kl), proxy(reward)] as const))),
    truth: linePath(thinCurve(path.map(({ kl, wins }) => [x(kl), truth(wins)] as const))),
    at: ({ kl, reward, wins }: ReturnType<typeof standing>) => ({
      cursorX: px(x(kl)),
      dots: { proxy: px(proxy(reward)), truth: px(truth(wins)) },
    }),
    proxyY: PROXY,
    truthY: TRUTH,
    half: px(truth(0.5)),
    labels: {
      proxy: proxy.ticks(3).map((r) => ({ y: px(proxy(r)), label: fixed(r, r % 1 ? 1 : 0) })),
      truth: [0, 0.5, 1].map((share) => ({ y: px(truth(share)), label: percent(share, 0) })),
    },
    ticks: x.ticks(5).map((kl) => ({ x: px(x(kl)), label: fixed(kl, kl % 1 ? 1 : 0) })),
  };
}
