import { showTokens, type Token, type TokenPart } from './token-parts.ts';
import { utf8Bytes } from './utf8.ts';

/** The tokens of a known text, small enough for a page: id, length in bytes, id, length, … */
export type StoredTokens = readonly number[];

/** How many bytes a token stands for. */
export function byteLength(part: TokenPart): number {
  if ('bytes' in part) return part.bytes.length;
  let bytes = 0;
  for (const character of part.text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

export function storeTokens(tokens: readonly Token[]): number[] {
  return tokens.flatMap((token) => [token.id, byteLength(token)]);
}

/** The tokens that were stored for a text. Throws a RangeError when they do not cover its bytes. */
export function restoreTokens(text: string, stored: StoredTokens): Token[] {
  const bytes = utf8Bytes(text);
  const cuts: Uint8Array[] = [];
  const ids: number[] = [];
  let end = 0;
  for (let i = 0; i < stored.length; i += 2) {
    ids.push(stored[i]);
    cuts.push(bytes.subarray(end, (end += stored[i + 1])));
  }
  if (end !== bytes.length) {
    throw new RangeError(`expected tokens of ${bytes.length} bytes in all, got ${end}`);
  }
  let next = 0;
  return showTokens(ids, () => cuts[next++]);
}
