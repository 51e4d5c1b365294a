import { LoadState, type LoadTask } from '#ui/load-state.svelte.ts';
import { settledRequest } from '#ui/settled-request.ts';

/** The vocabularies that a figure's reader can ask for: which are here, and where the load of each is. */
export class LoadedVocabularies<Name extends string> {
  readonly #loads: ReadonlyMap<Name, LoadState>;
  readonly #taskOf: (name: Name) => LoadTask<unknown>;

  constructor(names: readonly Name[], taskOf: (name: Name) => LoadTask<unknown>) {
    this.#loads = new Map(names.map((name) => [name, new LoadState()]));
    this.#taskOf = taskOf;
  }

  /** Where the load of one is. */
  load(name: Name): LoadState {
    return this.#loads.get(name)!;
  }

  has(name: Name): boolean {
    return this.load(name).status === 'done';
  }

  /** Downloads some, one after the other, until one fails or is stopped. */
  async start(...names: readonly Name[]): Promise<void> {
    for (const name of names) {
      await this.load(name).run(this.#taskOf(name));
      if (!this.has(name)) return;
    }
  }

  /**
   * A settled request that needs vocabularies which are here. When it fails, they have to be loaded
   * anew, for with the worker that answers they are gone.
   */
  answer<Answer>(
    ask: (signal: AbortSignal) => Promise<Answer>,
    onanswer: (answer: Answer) => void,
  ): () => void {
    return settledRequest(ask, onanswer, (reason) => {
      for (const load of this.#loads.values()) {
        if (load.status === 'done') Object.assign(load, { status: 'failed', reason });
      }
    });
  }
}
