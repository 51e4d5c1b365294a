/** Reading shares of a row, and how far two rows are apart. */
import { klDivergence } from '#math/kl-divergence.ts';
import type { Shares } from './world-rows.ts';

export function shareOf(shares: Shares, id: number): number {
  return shares.find(([other]) => other === id)?.[1] ?? 0;
}

/** The shares of all tokens but those shown, together. */
export function othersOf(shares: Shares, shown: readonly { id: number }[]): number {
  return shares
    .filter(([id]) => shown.every((one) => one.id !== id))
    .reduce((sum, [, share]) => sum + share, 0);
}

/** How far shares are off the truth: KL(truth ‖ shares), in bits. */
export function bitsOff(truth: Shares, shares: Shares): number {
  const p = truth.map(([, share]) => share);
  const q = truth.map(([id]) => shareOf(shares, id));
  return Math.max(0, klDivergence(p, q) / Math.LN2);
}
