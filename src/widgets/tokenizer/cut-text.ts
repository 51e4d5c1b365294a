/** A text and its tokens, by those whose list of tokens is there; and the texts cut at build. */
import moteCuts from '#data/mote/mote-cuts.json';
import stored from '#data/tokenizer-first-state.json';
import { restoreTokens } from '#model/tokenizer/stored-tokens.ts';
import type { Token } from '#model/tokenizer/token-parts.ts';
import { CUTTERS, type Cutter } from './cutters.ts';

export interface CutText {
  text: string;
  tokens: Partial<Record<Cutter, readonly Token[]>>;
}

export const sentences = stored.map(({ text }) => text);

/** What was worked out at build for one of the sentences; the empty text needs no vocabulary either. */
export function storedCut(text: string): CutText | undefined {
  const place = sentences.indexOf(text);
  if (place < 0 && text !== '') return undefined;
  const tokens = { ...stored[place]?.tokens, mote: moteCuts[place] };
  const each = CUTTERS.map((name) => [name, restoreTokens(text, tokens[name] ?? [])]);
  return { text, tokens: Object.fromEntries(each) };
}
