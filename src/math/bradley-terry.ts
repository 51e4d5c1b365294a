/**
 * Bradley–Terry model: how likely the better-scored of two answers is to be preferred.
 *
 *     P(preferred over rejected) = σ(margin) = 1 / (1 + exp(−margin))
 *
 * The margin is the score of one less the score of the other: only differences count. A margin of
 * 0 is a coin toss, +1 wins 73 % of the time.
 * Source: Bradley and Terry, Rank Analysis of Incomplete Block Designs, 1952.
 */
export function preferenceProbability(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}

/**
 * Loss of one observed preference, in nats: −ln σ(margin), ln 2 at margin 0.
 * Large negative margins give about −margin instead of overflowing.
 */
export function preferenceLoss(margin: number): number {
  return Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)));
}

/** Backward pass: d loss / d margin = σ(margin) − 1, from −1 (badly wrong) to 0 (settled). */
export function preferenceLossGradient(margin: number): number {
  return -preferenceProbability(-margin);
}
