import { LoadState, type LoadTask } from '#ui/load-state.svelte.ts';
import { siteAddress } from '#ui/site-address.ts';
import { unlessAborted } from '#ui/unless-aborted.ts';

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

/** What is made of files of this site, by a function that takes the site's address and tells how far it is. */
export const loadedFromSite = <T>(
  load: (site: string, onLoad: (progress: { loaded: number; total: number }) => void) => Promise<T>,
): LoadedValue<T> =>
  new LoadedValue((signal, progress) =>
    unlessAborted(
      load(siteAddress(), ({ loaded, total }) => progress(loaded, total)),
      signal,
    ),
  );
