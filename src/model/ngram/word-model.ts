import { countNgrams, type NgramTable } from './count-ngrams.ts';
import { tokenizeWords } from './word-tokens.ts';
import { buildWordVocabulary, wordIds, type WordVocabulary } from './word-vocabulary.ts';
import { nextTokenDistribution } from './witten-bell.ts';

/** A counted language model over words and punctuation marks. */
export interface WordModel {
  vocabulary: WordVocabulary;
  table: NgramTable;
}

/** Trains on a text by counting; order 3 is a trigram model, which sees two words back. */
export function trainWordModel(text: string, order = 3): WordModel {
  const tokens = tokenizeWords(text);
  const vocabulary = buildWordVocabulary(tokens);
  const table = countNgrams(wordIds(vocabulary, tokens), order, vocabulary.forms.length);
  return { vocabulary, table };
}

/** The probability of every word of the vocabulary to come next after a text: (V), sums to 1. */
export function nextWordDistribution(
  { vocabulary, table }: WordModel,
  text: string,
  strength = 1,
): Float64Array {
  return nextTokenDistribution(table, wordIds(vocabulary, tokenizeWords(text)), strength);
}
