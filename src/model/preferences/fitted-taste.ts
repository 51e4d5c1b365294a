import { dot } from '#math/dot.ts';
import type { PairOf } from '#math/dpo.ts';
import { fitRewardModel } from '#math/reward-model.ts';
import { FITTED_PAIRS, PAIRS, REFERENCE_SCORES, REPLIES } from '#model/preferences/replies.ts';
import { standardise } from '#model/preferences/standardise.ts';
import { FEATURES, textFeatures } from '#model/preferences/text-features.ts';
import { judgedPairs, type Vote } from '#model/preferences/votes.ts';

/** Pull of a reward model's weights towards 0. */
export const PULL = 0.05;

export interface FittedTaste {
  replies: readonly string[];
  refScores: readonly number[];
  /** Features as counted, and in units of their spread among the ordinary replies. */
  counts: Float64Array[];
  features: Float64Array[];
  /** The choices the model was fitted on, and those it never saw. */
  fitted: PairOf<number>[];
  unseen: PairOf<number>[];
  weights: Float64Array;
  /** What the model makes of every reply. */
  rewards: Float64Array;
}

/**
 * A reward model of a reader's taste: fitted on their choices between ordinary replies, then applied
 * to every reply, a further one of their own included. Without any choice all rewards are 0.
 */
export function fittedTaste(votes: readonly Vote[], own = ''): FittedTaste {
  const further = own.trim() === '' ? [] : [own];
  const replies = [...REPLIES, ...further];
  const counts = replies.map(textFeatures);
  const features = standardise(counts, counts.slice(0, 2 * FITTED_PAIRS));
  const fitted = judgedPairs(votes, 0, FITTED_PAIRS);
  const weights =
    fitted.length === 0
      ? new Float64Array(FEATURES.length)
      : fitRewardModel(
          fitted.map(({ preferred, rejected }) => ({
            preferred: features[preferred],
            rejected: features[rejected],
          })),
          { l2: PULL },
        ).weights;
  return {
    replies,
    refScores: [...REFERENCE_SCORES, ...further.map(() => Math.min(...REFERENCE_SCORES))],
    counts,
    features,
    fitted,
    unseen: judgedPairs(votes, FITTED_PAIRS, PAIRS.length),
    weights,
    rewards: Float64Array.from(features, (row) => dot(row, weights)),
  };
}
