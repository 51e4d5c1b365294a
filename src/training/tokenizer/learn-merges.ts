import type { PairMerge } from '#model/tokenizer/learned-vocabulary.ts';
import { trainBpe } from '#model/tokenizer/train-bpe.ts';
import { CONTROLS } from '#model/mote/control.ts';
import { MOTE_PATTERN } from '#model/mote/mote-tokenizer.ts';
import { tokenizerText } from '#world/tokenizer-text.ts';

export interface TokenizerRecipe {
  readonly seed: number;
  /** Documents of the world to learn from. */
  readonly documents: number;
  /** Tokens in all: bytes, merges and control tokens. */
  readonly vocabulary: number;
}

/** How Mote's tokenizer is learned; the same numbers give the same merges on every machine. */
export const TOKENIZER_RECIPE: TokenizerRecipe = {
  seed: 20_260_701,
  documents: 8_000,
  vocabulary: 1024,
};

/** Learns the merges that make a vocabulary of so many tokens. */
export function learnMerges({ seed, documents, vocabulary }: TokenizerRecipe): PairMerge[] {
  const merges: PairMerge[] = [];
  const wanted = vocabulary - 256 - CONTROLS.length;
  for (const { left, right } of trainBpe(tokenizerText(seed, documents), MOTE_PATTERN)) {
    if (merges.length === wanted) break;
    merges.push({ left, right });
  }
  return merges;
}
