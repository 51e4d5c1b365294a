import type { DownloadProgress } from './download.ts';

interface LoadOptions<Progress> {
  readonly onLoad: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Who waits for a load, and wants to hear how far it is: until it ends, or the signal says otherwise. */
interface Waiting<Progress> {
  report(progress: Progress): void;
  readonly signal?: AbortSignal;
}

interface Load<Value, Progress> {
  readonly value: Promise<Value>;
  readonly waiting: Set<Waiting<Progress>>;
  readonly stop: AbortController;
  done: boolean;
}

/**
 * Loads that several tasks share: one for each key, of which the latest `kept` are remembered. A load
 * that failed may be tried again; one that nobody waits for any more is stopped.
 */
export class SharedLoads<Value, Progress = DownloadProgress> {
  readonly #loads = new Map<string, Load<Value, Progress>>();
  readonly #kept: number;

  constructor(kept: number) {
    this.#kept = kept;
  }

  /** Waits for a load, started if need be. Rejects as it does, or with the signal's reason at once. */
  async get(
    key: string,
    start: (options: LoadOptions<Progress>) => Promise<Value>,
    context: Waiting<Progress>,
  ): Promise<Value> {
    const { signal } = context;
    signal?.throwIfAborted();
    const load = this.#loads.get(key) ?? this.#start(key, start);
    this.#loads.delete(key);
    this.#loads.set(key, load); // now the latest
    if (this.#loads.size > this.#kept) this.#loads.delete([...this.#loads.keys()][0]);
    load.waiting.add(context);
    let leave = () => {};
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal?.reason);
      signal?.addEventListener('abort', leave);
    });
    try {
      return await Promise.race([load.value, left]);
    } finally {
      signal?.removeEventListener('abort', leave);
      load.waiting.delete(context);
      if (signal?.aborted && load.waiting.size === 0 && !load.done) {
        this.#forget(key, load);
        load.stop.abort(signal.reason);
      }
    }
  }

  #start(
    key: string,
    start: (options: LoadOptions<Progress>) => Promise<Value>,
  ): Load<Value, Progress> {
    const waiting = new Set<Waiting<Progress>>();
    const stop = new AbortController();
    const onLoad = (progress: Progress) => {
      for (const { report } of waiting) report(progress);
    };
    const value = start({ onLoad, signal: stop.signal });
    const load: Load<Value, Progress> = { value, waiting, stop, done: false };
    value.then(
      () => (load.done = true),
      () => this.#forget(key, load),
    );
    return load;
  }

  #forget(key: string, load: Load<Value, Progress>): void {
    if (this.#loads.get(key) === load) this.#loads.delete(key);
  }
}
