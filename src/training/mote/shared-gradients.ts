/** Numbers that workers add up: each writes its own, waits for the others, then reads all of them. */
export interface SharedBuffers {
  /** Two rooms for each worker, used in turn, so that nobody writes where another still reads. */
  readonly numbers: SharedArrayBuffer;
  /** How many have arrived, and how often all have. */
  readonly gate: SharedArrayBuffer;
  readonly workers: number;
  readonly length: number;
}

export function createSharedBuffers(workers: number, length: number): SharedBuffers {
  return {
    numbers: new SharedArrayBuffer(2 * workers * length * Float32Array.BYTES_PER_ELEMENT),
    gate: new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT),
    workers,
    length,
  };
}

/** One worker's end of the exchange. */
export class GradientExchange {
  private readonly shared: SharedBuffers;
  private readonly worker: number;
  private readonly numbers: Float32Array;
  private readonly gate: Int32Array;
  private turn = 0;

  constructor(shared: SharedBuffers, worker: number) {
    this.shared = shared;
    this.worker = worker;
    this.numbers = new Float32Array(shared.numbers);
    this.gate = new Int32Array(shared.gate);
  }

  /**
   * Replaces `own` by the sum over all workers, added in their order, so that all get the same to the last bit.
   * Blocks until every worker has called it as often.
   */
  sum(own: Float32Array): void {
    this.room(this.worker).set(own);
    this.meet();
    own.set(this.room(0));
    for (let other = 1; other < this.shared.workers; other++) {
      const theirs = this.room(other);
      for (let i = 0; i < own.length; i++) own[i] += theirs[i];
    }
    this.turn = 1 - this.turn;
  }

  private room(worker: number): Float32Array {
    const { workers, length } = this.shared;
    const start = (this.turn * workers + worker) * length;
    return this.numbers.subarray(start, start + length);
  }

  /** The last to arrive opens the gate. */
  private meet(): void {
    const round = Atomics.load(this.gate, 1);
    if (Atomics.add(this.gate, 0, 1) === this.shared.workers - 1) {
      Atomics.store(this.gate, 0, 0);
      Atomics.add(this.gate, 1, 1);
      Atomics.notify(this.gate, 1);
    } else Atomics.wait(this.gate, 1, round);
  }
}
