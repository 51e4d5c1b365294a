import { LearnedVocabulary, type PairMerge } from '#model/tokenizer/learned-vocabulary.ts';
import { Tokenizer } from '#model/tokenizer/tokenizer.ts';

/**
 * How Mote's tokenizer cuts text into pieces before byte pair encoding: a word with the space
 * before it, each digit alone, each punctuation mark alone, and what is left of white space.
 *
 * Every document starts with a space, so that its first word is the same piece as anywhere else.
 */
export const MOTE_PATTERN =
  / ?\p{L}+| ?\p{N}| ?[^\p{White_Space}\p{L}\p{N}]|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;

/** Mote's tokenizer, from its merges as left, right, left, right, … */
export function moteTokenizer(merges: readonly number[]): Tokenizer {
  const pairs: PairMerge[] = [];
  for (let i = 0; i < merges.length; i += 2) {
    pairs.push({ left: merges[i], right: merges[i + 1] });
  }
  return new Tokenizer('Mote', new LearnedVocabulary(pairs), MOTE_PATTERN);
}
