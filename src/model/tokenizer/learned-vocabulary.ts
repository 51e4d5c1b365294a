import type { TokenTable } from './vocabulary.ts';

/** A pair of tokens that became one, in the order learned: the first is token 256, and so on. */
export interface PairMerge {
  left: number;
  right: number;
}

/**
 * The tokens of merges learned from a text: ids 0 to 255 are the bytes themselves.
 *
 * Pairs merge by id here, not by bytes, exactly as in training: two pairs may come to spell the
 * same bytes and still be two tokens. So no piece is looked up whole.
 *
 * Throws a RangeError when a merge names a token that does not exist yet.
 */
export class LearnedVocabulary implements TokenTable {
  private readonly bytes: Uint8Array[] = Array.from({ length: 256 }, (_, b) => Uint8Array.of(b));
  private readonly merged = new Map<number, Map<number, number>>(); // left → right → id

  constructor(merges: Iterable<PairMerge>) {
    for (const { left, right } of merges) {
      const id = this.bytes.length;
      const row = this.merged.get(left) ?? new Map<number, number>();
      this.merged.set(left, row.set(right, id));
      this.bytes.push(Uint8Array.of(...this.tokenBytes(left), ...this.tokenBytes(right)));
    }
  }

  get size(): number {
    return this.bytes.length;
  }

  byteId(byte: number): number {
    return byte;
  }

  mergedId(left: number, right: number): number {
    return this.merged.get(left)?.get(right) ?? -1;
  }

  wholeId(): number {
    return -1;
  }

  tokenBytes(id: number): Uint8Array {
    const bytes = this.bytes[id];
    if (!bytes) throw new RangeError(`expected a token id below ${this.size}, got ${id}`);
    return bytes.slice();
  }
}
