import { failureWords } from '#ui/problem-words.ts';

/** What is to be loaded; it reports how much of it is here, and listens to the signal. */
export type LoadTask<T> = (
  signal: AbortSignal,
  progress: (done: number, total: number) => void,
) => Promise<T>;

/** A download or a long computation that a reader started: how far it is, how it ended, how to stop it. */
export class LoadState {
  status = $state<'idle' | 'busy' | 'done' | 'failed'>('idle');
  /** 0 … 100 while busy. */
  percent = $state(0);
  /** Why it failed. */
  reason = $state('');
  #stop: AbortController | undefined;

  /**
   * Runs a task, which reports its progress and listens to the signal. A second call while one is
   * busy stops the first. Resolves to undefined when the task failed or was stopped.
   */
  async run<T>(task: LoadTask<T>): Promise<T | undefined> {
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    this.status = 'busy';
    this.percent = 0;
    try {
      const result = await task(stop.signal, (done, total) => {
        if (stop === this.#stop) this.percent = Math.round((100 * done) / Math.max(1, total));
      });
      if (stop !== this.#stop) return undefined;
      this.status = 'done';
      return result;
    } catch (error) {
      if (stop !== this.#stop) return undefined;
      this.status = stop.signal.aborted ? 'idle' : 'failed';
      this.reason = failureWords(error);
      return undefined;
    }
  }

  cancel(): void {
    this.#stop?.abort();
  }
}
