/** What an id stands for in each encoding, as far as the page knows without its vocabulary. */
import stored from '#data/id-lookup-first-state.json';
import { ENCODING_NAMES, ENCODINGS, type EncodingName } from '#model/tokenizer/encodings.ts';
import { showTokens, type Token } from '#model/tokenizer/token-parts.ts';

export type Meaning =
  | { kind: 'token'; token: Token }
  | { kind: 'special'; name: string }
  | { kind: 'unused' | 'outside' | 'not-loaded' };

export type Meanings = Record<EncodingName, Meaning>;

/** A number that a worker has looked up, with the text tokens found. */
export interface Looked {
  id: number;
  tokens: Partial<Record<EncodingName, Token>>;
}

export const storedIds = stored.map(({ id }) => id);

/** The number to show: the one looked up last stays until the worker has answered for the next. */
export function shownNumber(id: number, looked: Looked | undefined) {
  const tokens = looked?.id === id ? looked.tokens : {};
  const meanings = meaningsOf(id, tokens);
  const waits = Object.values(meanings).some(({ kind }) => kind === 'not-loaded');
  return looked && waits
    ? { id: looked.id, meanings: meaningsOf(looked.id, looked.tokens) }
    : { id, meanings };
}

/** `tokens` holds text tokens that a worker has looked up. */
export function meaningsOf(id: number, tokens: Looked['tokens'] = {}): Meanings {
  const each = ENCODING_NAMES.map((name) => [name, meaning(id, name, tokens[name])] as const);
  return Object.fromEntries(each) as Meanings;
}

function meaning(id: number, name: EncodingName, looked: Token | undefined): Meaning {
  const { specialTokens, textTokens, size } = ENCODINGS[name];
  const special = Object.keys(specialTokens).find((special) => specialTokens[special] === id);
  if (special) return { kind: 'special', name: special };
  if (id >= size) return { kind: 'outside' };
  if (id >= textTokens) return { kind: 'unused' };
  const token = looked ?? storedToken(id, name);
  return token ? { kind: 'token', token } : { kind: 'not-loaded' };
}

function storedToken(id: number, name: EncodingName): Token | undefined {
  const found: Partial<Record<EncodingName, number[]>> | undefined = stored.find(
    (one) => one.id === id,
  )?.bytes;
  const bytes = found?.[name];
  return bytes && showTokens([id], () => Uint8Array.from(bytes))[0];
}
