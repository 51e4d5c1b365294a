import { O200K_PATTERN } from '#model/tokenizer/pretokenize.ts';
import { trainBpe, type LearnedMerge } from '#model/tokenizer/train-bpe.ts';

/** How a text is cut before byte pairs are learned and applied. */
export const SPLIT_PATTERN = O200K_PATTERN;

/** Merges that a byte-pair model learns from its text, where the text yields so many. */
const MERGES = 1000;
const MERGES_PER_REPORT = 50;

/** The merges of a byte-pair model, learned from the text it will count. */
export function learnMerges(
  text: string,
  report?: (done: number, total: number) => void,
): LearnedMerge[] {
  const merges: LearnedMerge[] = [];
  for (const merge of trainBpe(text, SPLIT_PATTERN)) {
    merges.push(merge);
    if (merges.length % MERGES_PER_REPORT === 0) report?.(merges.length, MERGES);
    if (merges.length === MERGES) break;
  }
  return merges;
}
