import { untrack } from 'svelte';
import { failureWords } from '#ui/problem-words.ts';

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
  readonly #compute: (wish: Wish, report: (progress: Progress) => void) => Promise<Result>;
  #wanted: Wish;

  /** Starts with a result at hand, so that nothing runs before the reader wants something else. */
  constructor(
    first: { wish: Wish; result: Result },
    compute: (wish: Wish, report: (progress: Progress) => void) => Promise<Result>,
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
      if (this.#isShown()) this.failure = undefined;
      else void this.run();
    });
  }

  /** Computes the newest wish, also one that is shown already or has failed. */
  async run(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    try {
      do {
        const wish = this.#wanted;
        const result = await this.#compute(wish, (progress) => (this.progress = progress));
        this.shown = { wish, result };
      } while (!this.#isShown());
    } catch (error) {
      this.failure = failureWords(error);
    } finally {
      this.busy = false;
      this.progress = undefined;
    }
  }

  #isShown(): boolean {
    return JSON.stringify(this.#wanted) === JSON.stringify(this.shown.wish);
  }
}
