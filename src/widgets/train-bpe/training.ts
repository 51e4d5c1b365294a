/** What has been learned from a text so far; and the first merges of Moby-Dick, learned at build. */
import stored from '#data/train-bpe-first-state.json';
import { LearnedVocabulary } from '#model/tokenizer/learned-vocabulary.ts';
import type { LearnedMerge } from '#model/tokenizer/train-bpe.ts';
import { utf8Bytes } from '#model/tokenizer/utf8.ts';

export interface Training {
  /** The reader's text; undefined for the chapter. */
  of: string | undefined;
  characters: number;
  bytes: number;
  merges: readonly LearnedMerge[];
  /** Nothing more can be learned, or has been asked for. */
  complete: boolean;
}

/** Training that is about to begin on a reader's text. */
export function untrained(text: string): Training {
  const characters = [...text].length;
  const bytes = utf8Bytes(text).length;
  return { of: text, characters, bytes, merges: [], complete: bytes < 2 };
}

/** What the page knows of the chapter without its text. */
export function storedTraining(): Training {
  const { characters, bytes, merges } = stored;
  const vocabulary = new LearnedVocabulary(merges.map(([left, right]) => ({ left, right })));
  return {
    of: undefined,
    characters,
    bytes,
    complete: false,
    merges: merges.map(([left, right, count, tokens], i) => ({
      id: 256 + i,
      left,
      right,
      bytes: vocabulary.tokenBytes(256 + i),
      count,
      tokens,
      charactersPerToken: characters / tokens,
    })),
  };
}

/** Characters per token of the chapter in a published encoding. */
export const published = stored.charactersPerToken.gpt2;

/** Pairs of characters and how often they stand in the chapter. */
export const neighbours = stored.neighbours as [pair: string, times: number][];
