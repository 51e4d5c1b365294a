import { MOTE_PATTERN } from '#model/mote/mote-tokenizer.ts';
import { LearnedVocabulary, type PairMerge } from '#model/tokenizer/learned-vocabulary.ts';
import { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import { trainBpeInTurns } from '#model/tokenizer/train-bpe-in-turns.ts';
import { characterTokenizer, commonCharacters } from './character-tokenizer.ts';
import type { PageTokenizer, TokenizerRecipe } from './page-tokenizer.ts';
import type { TokenizerChoice } from './plan.ts';

/**
 * Learns a tokenizer from a text; fewer merges than chosen where the text yields no more. Rejects with the
 * signal's reason.
 */
export async function learnTokenizer(
  text: string,
  choice: TokenizerChoice,
  signal?: AbortSignal,
): Promise<PageTokenizer> {
  if (choice.kind === 'characters') return characterTokenizer(commonCharacters(text));
  return bytePairTokenizer(await trainBpeInTurns(text, MOTE_PATTERN, choice.merges, { signal }));
}

/** The tokenizer that a recipe describes. */
export function openTokenizer(recipe: TokenizerRecipe): PageTokenizer {
  if (recipe.kind === 'characters') return characterTokenizer(recipe.characters);
  const { merges } = recipe;
  return bytePairTokenizer(
    Array.from({ length: merges.length / 2 }, (_, i) => ({
      left: merges[2 * i],
      right: merges[2 * i + 1],
    })),
  );
}

function bytePairTokenizer(merges: readonly PairMerge[]): PageTokenizer {
  const tokenizer = new Tokenizer('page', new LearnedVocabulary(merges), MOTE_PATTERN);
  return {
    size: tokenizer.size,
    recipe: { kind: 'byte-pairs', merges: merges.flatMap(({ left, right }) => [left, right]) },
    encode: (text) => tokenizer.encode(text),
    decode: (ids) => tokenizer.decode(ids),
    parts: (ids) => tokenizer.tokens(ids).map(({ id: _, ...part }) => part),
  };
}
