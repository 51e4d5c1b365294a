/** Words whose merges play without a download: the page has the few tokens that occur inside them. */
import json from '#data/merge-player-first-state.json';
import { ENCODINGS, type EncodingName } from '#model/tokenizer/encodings.ts';
import type { MergeTrace } from '#model/tokenizer/merge-trace.ts';
import { SubstringTable, type TokenList } from '#model/tokenizer/substring-table.ts';
import { Tokenizer } from '#model/tokenizer/tokenizer.ts';

// The type inferred from the JSON has a key for each token of each word.
const stored = json as unknown as readonly {
  word: string;
  tokens: Record<EncodingName, TokenList>;
}[];

export const watchedWords = stored.map(({ word }) => word);

/** The merges of each piece of a watched word; the empty text has no pieces. */
export function watchedTraces(word: string, name: EncodingName): MergeTrace[] | undefined {
  if (word === '') return [];
  const found = stored.find((one) => one.word === word);
  if (!found) return undefined;
  const table = new SubstringTable(found.tokens[name]);
  return new Tokenizer(name, table, ENCODINGS[name].pattern).mergeSteps(word);
}
