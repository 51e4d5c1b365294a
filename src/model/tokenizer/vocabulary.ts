import type { MergeTable } from './byte-pair-encode.ts';

/** What a tokenizer needs of its tokens. */
export interface TokenTable extends MergeTable {
  /** How many tokens text can become; special tokens do not count. */
  readonly size: number;
  /** The bytes of a token, as a copy. Throws a RangeError for an id that has none. */
  tokenBytes(id: number): Uint8Array;
  /** The token that is exactly these bytes, or −1. */
  wholeId(bytes: Uint8Array): number;
}

const MULTIPLIER = 0x01000193; // any odd number does; this one is FNV's prime
const LONGEST = 255; // a token's length is stored in one byte

/**
 * The tokens of a published encoding, read from its compact file: one length byte for each id
 * (0 where the id is unused), then the bytes of all tokens in order of id.
 *
 * Tokens are found by a polynomial hash of their bytes, h(xy) = h(x) · M^|y| + h(y) mod 2³², in
 * an open-addressing table of typed arrays: 200,000 tokens load in tens of milliseconds, and the
 * hash of a merged pair follows from those of its halves.
 *
 * Throws a RangeError when the file does not hold `count` tokens or lacks one of the 256 bytes.
 */
export class Vocabulary implements TokenTable {
  readonly size: number;
  private readonly bytes: Uint8Array;
  private readonly starts: Uint32Array; // token id is bytes[starts[id]..starts[id + 1])
  private readonly hashes: Int32Array;
  private readonly slots: Int32Array; // open addressing, −1 where empty
  private readonly powers = new Int32Array(LONGEST + 1); // M^n mod 2³²
  private readonly byteIds = new Int32Array(256).fill(-1);

  constructor(compact: Uint8Array, count: number) {
    this.bytes = compact.subarray(count);
    this.starts = new Uint32Array(count + 1);
    for (let id = 0; id < count; id++) this.starts[id + 1] = this.starts[id] + compact[id];
    if (compact.length < count || this.starts[count] !== this.bytes.length) {
      throw new RangeError(`expected a vocabulary of ${count} tokens, got another file`);
    }

    this.powers[0] = 1;
    for (let n = 1; n <= LONGEST; n++) {
      this.powers[n] = Math.imul(this.powers[n - 1], MULTIPLIER);
    }
    this.hashes = new Int32Array(count);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 1))).fill(-1);
    this.size = this.index(count);
  }

  /** Fills the hash table and gives the number of tokens. */
  private index(count: number): number {
    let size = 0;
    for (let id = 0; id < count; id++) {
      const start = this.starts[id];
      const end = this.starts[id + 1];
      if (start === end) continue;
      this.hashes[id] = hashBytes(this.bytes, start, end);
      let slot = this.firstSlot(this.hashes[id]);
      while (this.slots[slot] >= 0) slot = this.nextSlot(slot);
      this.slots[slot] = id;
      if (end - start === 1) this.byteIds[this.bytes[start]] = id;
      size++;
    }
    const lacking = this.byteIds.indexOf(-1);
    if (lacking >= 0)
      throw new RangeError(`expected a token for every byte, got none for ${lacking}`);
    return size;
  }

  byteId(byte: number): number {
    return this.byteIds[byte];
  }

  tokenBytes(id: number): Uint8Array {
    if (!(this.starts[id] < this.starts[id + 1])) {
      throw new RangeError(`expected the id of a text token, got ${id}`);
    }
    return this.bytes.slice(this.starts[id], this.starts[id + 1]);
  }

  wholeId(bytes: Uint8Array): number {
    const hash = hashBytes(bytes, 0, bytes.length);
    for (let slot = this.firstSlot(hash); ; slot = this.nextSlot(slot)) {
      const id = this.slots[slot];
      if (id < 0) return -1;
      if (this.hashes[id] !== hash || this.lengthOf(id) !== bytes.length) continue;
      if (this.matches(this.starts[id], bytes, 0, bytes.length)) return id;
    }
  }

  mergedId(left: number, right: number): number {
    const leftLength = this.lengthOf(left);
    const rightLength = this.lengthOf(right);
    const length = leftLength + rightLength;
    const hash = (Math.imul(this.hashes[left], this.powers[rightLength]) + this.hashes[right]) | 0;
    for (let slot = this.firstSlot(hash); ; slot = this.nextSlot(slot)) {
      const id = this.slots[slot];
      if (id < 0) return -1;
      if (this.hashes[id] !== hash || this.lengthOf(id) !== length) continue;
      const start = this.starts[id];
      if (
        this.matches(start, this.bytes, this.starts[left], leftLength) &&
        this.matches(start + leftLength, this.bytes, this.starts[right], rightLength)
      ) {
        return id;
      }
    }
  }

  private lengthOf(id: number): number {
    return this.starts[id + 1] - this.starts[id];
  }

  /** Whether our bytes from `start` are the `length` bytes of `other` from `from`. */
  private matches(start: number, other: Uint8Array, from: number, length: number): boolean {
    for (let i = 0; i < length; i++) {
      if (this.bytes[start + i] !== other[from + i]) return false;
    }
    return true;
  }

  private firstSlot(hash: number): number {
    // The low bits of a polynomial hash depend on few bytes; folding the high ones in spreads it.
    return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & (this.slots.length - 1);
  }

  private nextSlot(slot: number): number {
    return (slot + 1) & (this.slots.length - 1);
  }
}

function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, MULTIPLIER) + bytes[i] + 1) | 0;
  return hash;
}
