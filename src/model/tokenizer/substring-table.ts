import type { TokenTable } from './vocabulary.ts';

/** Tokens by their bytes, each byte written as one Latin-1 character. */
export type TokenList = Readonly<Record<string, number>>;

/**
 * The few tokens of a vocabulary that occur inside one word: enough to encode that word exactly as
 * the whole vocabulary does, and small enough for a page.
 *
 * Bytes outside the word have no token here: looking one up gives −1.
 */
export class SubstringTable implements TokenTable {
  private readonly ids: Map<string, number>;
  private readonly bytes: Map<number, string>;

  constructor(tokens: TokenList) {
    this.ids = new Map(Object.entries(tokens));
    this.bytes = new Map(Array.from(this.ids, ([bytes, id]) => [id, bytes]));
  }

  get size(): number {
    return this.ids.size;
  }

  byteId(byte: number): number {
    return this.idOf(String.fromCharCode(byte));
  }

  mergedId(left: number, right: number): number {
    return this.idOf(`${this.bytesOf(left)}${this.bytesOf(right)}`);
  }

  wholeId(bytes: Uint8Array): number {
    return this.idOf(latin1(bytes));
  }

  tokenBytes(id: number): Uint8Array {
    return Uint8Array.from(this.bytesOf(id), (character) => character.charCodeAt(0));
  }

  private idOf(bytes: string): number {
    return this.ids.get(bytes) ?? -1;
  }

  private bytesOf(id: number): string {
    const bytes = this.bytes.get(id);
    if (bytes === undefined) throw new RangeError(`expected the id of a stored token, got ${id}`);
    return bytes;
  }
}

/** Bytes as a string of characters U+0000 to U+00FF. */
function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** The tokens of `table` that are stretches of a word's bytes. */
export function substringTokens(word: Uint8Array, table: TokenTable): Record<string, number> {
  const tokens: Record<string, number> = {};
  for (let start = 0; start < word.length; start++) {
    for (let end = start + 1; end <= word.length; end++) {
      const bytes = word.slice(start, end);
      const id = table.wholeId(bytes);
      if (id >= 0) tokens[latin1(bytes)] = id;
    }
  }
  return tokens;
}
