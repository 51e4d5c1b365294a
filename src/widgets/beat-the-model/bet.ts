/** One bet on the next word, scored as the distribution that it is. */
import { surprisalBits } from '#math/surprisal.ts';

export interface Bet {
  /** The word bet on; blank to pass. */
  word: string;
  /** How sure the reader is, 0 … 1. */
  stake: number;
}

/** Words are the same whatever their capitals, as they are to the model. */
export function sameWord(a: string, b: string): boolean {
  const plain = (word: string) => word.normalize('NFC').trim().toLowerCase().replaceAll('’', "'");
  return plain(a) === plain(b);
}

/** The part of the reader's probability that rests on the word: none without a word. */
export function stakeOf({ word, stake }: Bet): number {
  return /[\p{L}\p{N}]/u.test(word) ? stake : 0;
}

/**
 * What the reader's distribution gives a word to which the model gives p:
 *
 *     q · [it is the word bet on] + (1 − q) · p     with q the stake
 *
 * The stake goes on one word, and the rest follows the model, so all words together get 1. Betting
 * nothing is doing as the model does; a wrong bet costs −log₂(1 − q) bits more than the model pays.
 */
export function shareUnder(bet: Bet, word: string, p: number): number {
  const q = stakeOf(bet);
  return (q > 0 && sameWord(bet.word, word) ? q : 0) + (1 - q) * p;
}

/** What reader and model pay, in bits, when a word comes. */
export function settle(bet: Bet, word: string, p: number) {
  const share = Math.min(1, shareUnder(bet, word, p));
  return { share, yours: surprisalBits(share), theirs: surprisalBits(p) };
}
