/** What an id stands for in each encoding, as far as the page knows without its vocabulary. */
import stored from '#data/id-lookup-first-state.json';
import { ENCODING_NAMES, ENCODINGS, type EncodingName } from '#model/tokenizer/encodings.ts';
import { showTokens, type Token } from '#model/tokenizer/token-parts.ts';

export type Meaning =
  | { kind: 'token'; token: Token }
  | { kind: 'special'; name: string }
  | { kind: 'unused' | 'outside' | 'not-loaded' };

export type Meanings = Record<EncodingName, Meaning>;

export const storedIds = stored.map(({ id }) => id);

/** `tokens` holds text tokens that a worker has looked up. */
export function meaningsOf(
  id: number,
  tokens: Partial<Record<EncodingName, Token>> = {},
): Meanings {
  const each = ENCODING_NAMES.map((name) => [name, meaning(id, name, tokens[name])] as const);
  return Object.fromEntries(each) as Meanings;
}

function meaning(id: number, name: EncodingName, looked: Token | undefined): Meaning {
  const { specialTokens, textTokens, size } = ENCODINGS[name];
  const special = Object.keys(specialTokens).find((special) => specialTokens[special] === id);
  if (special) return { kind: 'special', name: special };
  if (id >= size) return { kind: 'outside' };
  if (id >= textTokens) return { kind: 'unused' };
  const token = looked?.id === id ? looked : storedToken(id, name);
  return token ? { kind: 'token', token } : { kind: 'not-loaded' };
}

function storedToken(id: number, name: EncodingName): Token | undefined {
  const found: Partial<Record<EncodingName, number[]>> | undefined = stored.find(
    (one) => one.id === id,
  )?.bytes;
  const bytes = found?.[name];
  return bytes && showTokens([id], () => Uint8Array.from(bytes))[0];
}
