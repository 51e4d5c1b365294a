/** The whole state of a generator: four unsigned 32-bit words, not all zero. */
export type RandomState = [number, number, number, number];

/**
 * A seeded random generator: the same seed gives the same numbers on every machine.
 *
 * The generator is xoshiro128** 1.1 (Blackman and Vigna, "Scrambled Linear Pseudorandom Number
 * Generators", ACM TOMS 47(4), 2021). The seed fills its four words through SplitMix64, as its
 * authors advise and as `seed_from_u64` of Rust's rand_xoshiro does. It is not for secrets.
 */
export class Random {
  readonly #words = new Uint32Array(4);

  /** Takes a whole number from 0 to 2⁵³ − 1; throws RangeError on anything else. */
  constructor(seed: number) {
    if (!Number.isSafeInteger(seed) || seed < 0) {
      throw new RangeError(`a seed must be a whole number from 0 to 2^53 − 1, got ${seed}`);
    }
    let counter = BigInt(seed);
    for (let i = 0; i < 4; i += 2) {
      counter = BigInt.asUintN(64, counter + 0x9e3779b97f4a7c15n);
      const mixed = splitMix64(counter);
      this.#words[i] = Number(mixed & 0xffffffffn);
      this.#words[i + 1] = Number(mixed >> 32n);
    }
  }

  /** A generator that goes on from a state read earlier with `state()`. */
  static restore(state: Readonly<RandomState>): Random {
    const words = [...state];
    if (words.length !== 4 || !words.every((word) => word === word >>> 0) || !words.some(Boolean)) {
      throw new RangeError(`a state is four 32-bit words, not all zero, got [${words.join(', ')}]`);
    }
    const random = new Random(0);
    random.#words.set(words);
    return random;
  }

  /** The four words, which fix every number still to come. */
  state(): RandomState {
    const [a, b, c, d] = this.#words;
    return [a, b, c, d];
  }

  /** A whole number from 0 to 2³² − 1, each equally likely: one step of the generator. */
  uint32(): number {
    const s = this.#words;
    const result = Math.imul(rotateLeft(Math.imul(s[1], 5), 7), 9) >>> 0;
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotateLeft(s[3], 11);
    return result;
  }

  /**
   * A number in [0, 1): one of the 2⁵³ multiples of 2⁻⁵³, each equally likely. Two steps of the
   * generator, because 32 bits alone would never draw a token rarer than one in four billion.
   */
  next(): number {
    const high = this.uint32() >>> 5; // 27 bits
    const low = this.uint32() >>> 6; // 26 bits
    return (high * 2 ** 26 + low) * 2 ** -53;
  }

  /** A whole number from 0 to n − 1, each equally likely, for a whole n from 1 to 2³². */
  int(n: number): number {
    if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) {
      throw new RangeError(`int(n) needs a whole n from 1 to 2^32, got ${n}`);
    }
    // Words beyond the last full multiple of n would favour small remainders: draw again.
    const limit = 2 ** 32 - (2 ** 32 % n);
    let word = this.uint32();
    while (word >= limit) word = this.uint32();
    return word % n;
  }

  /**
   * A draw from the normal distribution with mean 0 and variance 1, by Box and Muller (1958):
   *
   *     √(−2 ln u) · cos(2πv)     with u in (0, 1] and v in [0, 1)
   *
   * The sine twin is thrown away, so that the four words stay the whole state. Engines may round
   * ln and cos differently in the last bit.
   */
  normal(): number {
    const u = 1 - this.next();
    const v = this.next();
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
  }

  /** Puts the items in a random order in place, each order equally likely (Fisher and Yates). */
  shuffle<Item>(items: { readonly length: number; [index: number]: Item }): void {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.int(i + 1);
      const moved = items[i];
      items[i] = items[j];
      items[j] = moved;
    }
  }
}

/** The output step of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), in 64-bit arithmetic. */
function splitMix64(counter: bigint): bigint {
  let z = counter;
  z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return z ^ (z >> 31n);
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
