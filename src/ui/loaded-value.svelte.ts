import { LoadState, type LoadTask } from '#ui/load-state.svelte.ts';

/** Something that a reader asks for: where its load is, and the thing itself once it is here. */
export class LoadedValue<T> extends LoadState {
  value = $state.raw<T>();
  readonly #task: LoadTask<T>;

  constructor(task: LoadTask<T>) {
    super();
    this.#task = task;
  }

  /** Loads it, or loads it anew; what is here stays when that fails or is stopped. */
  readonly start = async (): Promise<void> => {
    this.value = (await this.run(this.#task)) ?? this.value;
  };
}
