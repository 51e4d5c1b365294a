import { LearnedVocabulary, type PairMerge } from '#model/tokenizer/learned-vocabulary.ts';
import { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import { MOTE_PATTERN } from './engine/pieces.ts';

/** Mote's tokenizer, from its merges as left, right, left, right, … */
export function moteTokenizer(merges: readonly number[]): Tokenizer {
  const pairs: PairMerge[] = [];
  for (let i = 0; i < merges.length; i += 2) {
    pairs.push({ left: merges[i], right: merges[i + 1] });
  }
  return new Tokenizer('Mote', new LearnedVocabulary(pairs), MOTE_PATTERN);
}
