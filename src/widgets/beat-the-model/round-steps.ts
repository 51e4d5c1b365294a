/** The arithmetic of a bet. */
import { fixed, significant } from '#chart/format.ts';
import { surprisalBits } from '#math/surprisal.ts';
import { words } from '#strings/beat-the-model.ts';
import { sameWord, stakeOf, type Bet, type settle } from './bet.ts';
import type { Place } from './places.ts';

/** What a bet would cost, before it is laid. */
export function stepsOfDraft(draft: Bet, at: number) {
  const q = stakeOf(draft);
  const key = `round-${at}`;
  if (q === 0)
    return [{ key, says: words.stepIfNone, math: `−log_{2} (1 − 0) = ${fixed(surprisalBits(1))}` }];
  return [
    {
      key,
      says: words.stepIfRight,
      math: `−log_{2} ${significant(q)} = ${fixed(surprisalBits(q))}`,
    },
    {
      key,
      says: words.stepIfWrong,
      math: `−log_{2} (1 − ${significant(q)}) = ${fixed(surprisalBits(1 - q))}`,
    },
  ];
}

/** How both were paid at a place, and all places so far. */
export function stepsOfRound(
  { word, probability: p }: Place,
  bet: Bet,
  all: readonly ReturnType<typeof settle>[],
  at: number,
) {
  const { share, yours, theirs } = all[at];
  const q = stakeOf(bet);
  const onIt = sameWord(bet.word, word) && q > 0 ? `${significant(q)} + ` : '';
  const sum = (bits: readonly number[]) =>
    `${bits.map((b) => fixed(b)).join(' + ')} = ${fixed(bits.reduce((total, b) => total + b, 0))}`;
  return [
    {
      key: `round-${at}`,
      says: words.stepShare(word),
      math: `${onIt}(1 − ${significant(q)}) · ${significant(p, 4)} = ${significant(share)}`,
    },
    {
      key: `round-${at}`,
      says: words.stepYou,
      math: `−log_{2} ${significant(share)} = ${fixed(yours)}`,
    },
    {
      key: `round-${at}`,
      says: words.stepModel,
      math: `−log_{2} ${significant(p)} = ${fixed(theirs)}`,
    },
    {
      key: 'you',
      says: words.stepTotalYou,
      math: sum(all.map((round) => round.yours)),
    },
    {
      key: 'model',
      says: words.stepTotalModel,
      math: sum(all.map((round) => round.theirs)),
    },
  ];
}
