import { countNgrams } from './count-ngrams.ts';
import type { TextModel } from './text-model.ts';
import { joinWords, tokenizeWords } from './word-tokens.ts';
import { buildWordVocabulary, UNKNOWN_WORD, wordIds } from './word-vocabulary.ts';

/**
 * Trains a model over words and punctuation marks by counting; order 3 is a trigram model, which
 * predicts from the last two.
 *
 * Its vocabulary is closed: a word the text does not hold is the token <unk>, with whose probability
 * no bits per byte can be computed. For the loss on any text use a byte-pair model.
 */
export function trainWordModel(text: string, order = 3): TextModel {
  const tokens = tokenizeWords(text);
  const vocabulary = buildWordVocabulary(tokens);
  const forms = (ids: ArrayLike<number>) => Array.from(ids, (id) => vocabulary.forms[id]);
  return {
    table: countNgrams(wordIds(vocabulary, tokens), order, vocabulary.forms.length),
    split(given) {
      const words = tokenizeWords(given);
      return { ids: wordIds(vocabulary, words), parts: words.map((word) => ({ text: word })) };
    },
    parts: (ids) => forms(ids).map((form) => ({ text: form })),
    join: (ids, from) => joinWords(forms(ids), from),
    unknown: UNKNOWN_WORD,
  };
}
