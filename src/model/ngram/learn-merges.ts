import { O200K_PATTERN } from '#model/tokenizer/pretokenize.ts';
import { trainBpeInTurns } from '#model/tokenizer/train-bpe-in-turns.ts';
import type { LearnedMerge } from '#model/tokenizer/train-bpe.ts';

/** How a text is cut before byte pairs are learned and applied. */
export const SPLIT_PATTERN = O200K_PATTERN;

/** Merges that a byte-pair model learns from its text, where the text yields so many. */
const MERGES = 1000;

/** The merges of a byte-pair model, learned from the text it will count. Rejects with the signal's reason. */
export function learnMerges(
  text: string,
  report?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<LearnedMerge[]> {
  return trainBpeInTurns(text, SPLIT_PATTERN, MERGES, {
    report: (learned) => report?.(learned.length, MERGES),
    signal,
  });
}
