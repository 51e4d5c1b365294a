/** A text and its tokens, in those encodings whose vocabulary is there; and the texts cut at build. */
import stored from '#data/tokenizer-first-state.json';
import { ENCODING_NAMES, type EncodingName } from '#model/tokenizer/encodings.ts';
import { restoreTokens } from '#model/tokenizer/stored-tokens.ts';
import type { Token } from '#model/tokenizer/token-parts.ts';

export interface CutText {
  text: string;
  tokens: Partial<Record<EncodingName, readonly Token[]>>;
}

export const sentences = stored.map(({ text }) => text);

/** What was worked out at build for one of the sentences; the empty text needs no vocabulary either. */
export function storedCut(text: string): CutText | undefined {
  const tokens = text === '' ? { gpt2: [], cl100k_base: [], o200k_base: [] } : found(text);
  if (!tokens) return undefined;
  const each = ENCODING_NAMES.map((name) => [name, restoreTokens(text, tokens[name])]);
  return { text, tokens: Object.fromEntries(each) };
}

const found = (text: string) => stored.find((one) => one.text === text)?.tokens;
