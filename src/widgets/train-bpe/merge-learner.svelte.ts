import type { LearnedMerge } from '#model/tokenizer/train-bpe.ts';
import { LoadState } from '#ui/load-state.svelte.ts';
import { storedTraining, untrained, type Training } from './training.ts';

/** Learns all merges of a text, the chapter's where none is given, and tells of them as they come. */
export type Learn = (
  own: string | undefined,
  running: { signal: AbortSignal; onProgress: (more: readonly LearnedMerge[]) => void },
) => Promise<readonly LearnedMerge[]>;

/** The merges that this page has learned: of which text, how far, and whether the reader stopped it. */
export class MergeLearner {
  readonly load = new LoadState();
  readonly #first = storedTraining();
  readonly #learn: Learn;
  readonly #most: number;
  #learned = $state.raw<Training>();
  #stopped = $state.raw<{ of: string | undefined }>();

  constructor(learn: Learn, most: number) {
    this.#learn = learn;
    this.#most = most;
  }

  /** What has been learned from a text of the reader's, or from the chapter. */
  from(own: string | undefined): Training {
    if (this.#learned && this.#learned.of === own) return this.#learned;
    return own === undefined ? this.#first : untrained(own);
  }

  /** Whether the reader stopped the training on a text, and has not begun another since. */
  wasStopped(own: string | undefined): boolean {
    return this.#stopped !== undefined && this.#stopped.of === own;
  }

  /** Trains on a text; what is learned from it already stays until there is more. */
  async train(own: string | undefined): Promise<void> {
    this.#stopped = undefined;
    const begun = this.from(own);
    const all = await this.load.run(async (signal, progress) => {
      let merges: readonly LearnedMerge[] = [];
      const onProgress = (more: readonly LearnedMerge[]) => {
        merges = [...merges, ...more];
        progress(merges.length, this.#most);
        if (merges.length > begun.merges.length) this.#learned = { ...begun, merges };
      };
      merges = await this.#learn(own, { signal, onProgress });
      return { ...begun, merges, complete: true };
    });
    if (all) this.#learned = all;
    else if (this.load.status === 'idle') this.#stopped = { of: own };
  }
}
