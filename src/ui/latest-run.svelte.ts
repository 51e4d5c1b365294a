import { untrack } from 'svelte';
import { failureWords } from '#ui/problem-words.ts';

/** What a computation is given beside its wish: whom to tell how far it is, and when to give up. */
export interface Running<Progress> {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/**
 * A computation that takes longer than a frame, kept in step with what the reader wants: one run at
 * a time, always followed by the newest wish, and the last result stays in the picture meanwhile.
 */
export class LatestRun<Wish, Result, Progress = never> {
  /** The last wish that was computed, with what came of it. */
  shown = $state.raw() as { wish: Wish; result: Result };
  busy = $state(false);
  /** How far the run under way has come, where it says so. */
  progress = $state.raw<Progress>();
  /** Why the last run failed; the picture still shows the one before. */
  failure = $state<string>();
  /** Whether the reader stopped the last run; the picture still shows the one before. */
  stopped = $state(false);
  readonly #compute: (wish: Wish, running: Running<Progress>) => Promise<Result>;
  #wanted: Wish;
  #stop = new AbortController();

  /** Starts with a result at hand, so that nothing runs before the reader wants something else. */
  constructor(
    first: { wish: Wish; result: Result },
    compute: (wish: Wish, running: Running<Progress>) => Promise<Result>,
  ) {
    this.shown = first;
    this.#wanted = first.wish;
    this.#compute = compute;
  }

  /** Says what should be shown; wishes that come during a run are dropped, except the newest. */
  want(wish: Wish): void {
    this.#wanted = wish;
    // An effect that wants something shall not want it again because a run has ended, or has failed.
    untrack(() => {
      if (this.busy) return;
      if (!this.#isShown()) void this.run();
      else {
        this.failure = undefined;
        this.stopped = false;
      }
    });
  }

  /** Computes the newest wish, also one that is shown already or has failed. */
  async run(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    this.stopped = false;
    const { signal } = (this.#stop = new AbortController());
    const onProgress = (progress: Progress) => (this.progress = progress);
    try {
      do {
        const wish = this.#wanted;
        const result = await this.#compute(wish, { onProgress, signal });
        this.shown = { wish, result };
      } while (!this.#isShown());
    } catch (error) {
      this.stopped = signal.aborted;
      if (!signal.aborted) this.failure = failureWords(error);
    } finally {
      this.busy = false;
      this.progress = undefined;
    }
  }

  /** Tells the run under way to give up, as far as it listens. */
  stop(): void {
    this.#stop.abort();
  }

  #isShown(): boolean {
    return JSON.stringify(this.#wanted) === JSON.stringify(this.shown.wish);
  }
}
