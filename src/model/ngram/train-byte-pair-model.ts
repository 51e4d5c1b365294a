import { bytePairEncode } from '#model/tokenizer/byte-pair-encode.ts';
import { joinBytes } from '#model/tokenizer/join-bytes.ts';
import { LearnedVocabulary, type PairMerge } from '#model/tokenizer/learned-vocabulary.ts';
import { pretokenize } from '#model/tokenizer/pretokenize.ts';
import { tokenParts } from '#model/tokenizer/token-parts.ts';
import { utf8Bytes, utf8Text } from '#model/tokenizer/utf8.ts';
import { countNgrams } from './count-ngrams.ts';
import { SPLIT_PATTERN } from './learn-merges.ts';
import type { TextModel } from './text-model.ts';

/**
 * Trains a model over byte-pair tokens: any text can be split into them, so its loss and its bits per
 * byte exist for every text, emoji and all. Bytes that never occurred have the uniform floor.
 *
 * `merges` come from learnMerges on the same text. Without any, the tokens are the 256
 * bytes, and an order of 5 or 6 pays off.
 */
export function trainBytePairModel(
  text: string,
  merges: readonly PairMerge[],
  order = 3,
): TextModel {
  const vocabulary = new LearnedVocabulary(merges);
  const cache = new Map<string, number[]>(); // text is mostly pieces seen before
  const encode = (given: string) => {
    const ids: number[] = [];
    for (const piece of pretokenize(given, SPLIT_PATTERN)) {
      let pieceIds = cache.get(piece);
      if (!pieceIds) cache.set(piece, (pieceIds = bytePairEncode(utf8Bytes(piece), vocabulary)));
      for (const id of pieceIds) ids.push(id);
    }
    return Int32Array.from(ids);
  };
  const bytes = (ids: ArrayLike<number>) => Array.from(ids, (id) => vocabulary.tokenBytes(id));
  const table = countNgrams(encode(text), order, vocabulary.size);
  cache.clear();
  return {
    table,
    split(given) {
      const ids = encode(given);
      return { ids, parts: tokenParts(bytes(ids)) };
    },
    parts: (ids) => tokenParts(bytes(ids)),
    join: (ids, from = 0) => utf8Text(joinBytes(bytes(ids).slice(from))),
  };
}
