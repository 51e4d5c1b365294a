/** Enough for inference with the default Mote: weights, a full KV cache and every activation kept. */
const DEFAULT_BYTES = 32 * 2 ** 20;
const PAGE = 2 ** 16;
const MAX_PAGES = 2 ** 16;

/** Every array begins at a multiple of this, as four lanes of SIMD like it. */
const ALIGNMENT = 16;

/**
 * The memory of one set of WebAssembly kernels: its size is fixed at the start, since growing would detach every
 * array given out, and what is given out is never taken back.
 */
export class WasmMemory {
  readonly #buffer: ArrayBuffer;
  #free: number; // where the next array begins

  /** The memory of an instance, free from an address on. Throws RangeError for a size that cannot be had. */
  constructor(memory: WebAssembly.Memory, freeFrom: number, bytes = DEFAULT_BYTES) {
    const [pages, present] = [Math.ceil(bytes / PAGE), memory.buffer.byteLength / PAGE];
    if (!(pages >= present && pages <= MAX_PAGES)) {
      throw new RangeError(
        `kernels take from ${present * PAGE} to ${MAX_PAGES * PAGE} bytes of memory, got ${bytes}`,
      );
    }
    memory.grow(pages - present);
    this.#buffer = memory.buffer;
    this.#free = align(freeFrom);
  }

  floats(length: number): Float32Array {
    return new Float32Array(this.#buffer, this.#take(length), length);
  }

  ints(length: number): Int32Array {
    return new Int32Array(this.#buffer, this.#take(length), length);
  }

  /**
   * Where an array begins. Throws RangeError for an array from elsewhere, or for one that holds fewer than `length`
   * numbers: the kernels would read or write what is not its own.
   */
  address(array: Float32Array | Int32Array, length: number): number {
    if (array.buffer !== this.#buffer) {
      throw new RangeError('these kernels work on arrays from their own floats() and ints() alone');
    }
    if (!(array.length >= length)) {
      throw new RangeError(`expected an array of at least ${length} numbers, got ${array.length}`);
    }
    return array.byteOffset;
  }

  /** The address of room for so many numbers of four bytes. Memory that nobody had yet is zeros. */
  #take(length: number): number {
    if (!Number.isSafeInteger(length) || length < 0) {
      throw new RangeError(`an array has a whole number of entries, got ${length}`);
    }
    const [start, end] = [this.#free, this.#free + 4 * length];
    const { byteLength } = this.#buffer;
    if (end > byteLength) {
      throw new RangeError(
        `${4 * length} bytes do not fit: ${byteLength - start} of ${byteLength} are free; ` +
          'create the kernels with more bytes',
      );
    }
    this.#free = align(end); // still within the memory: pages are aligned too
    return start;
  }
}

function align(address: number): number {
  return Math.ceil(address / ALIGNMENT) * ALIGNMENT;
}
