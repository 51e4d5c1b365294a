import type { MoteFacts } from '#model/mote/mote-protocol.ts';

/** The Motes that this figure has asked so far, by the name of their weights. */
export class LoadedMotes {
  /** The one asked last; none while it is still on its way. */
  current = $state.raw<MoteFacts>();
  readonly #loaded = new Map<string, MoteFacts>();

  /** The Mote of these weights, loaded once. */
  async use(weights: string, load: () => Promise<MoteFacts>): Promise<MoteFacts> {
    this.current = this.#loaded.get(weights);
    const mote = this.current ?? (await load());
    this.#loaded.set(weights, mote);
    this.current = mote;
    return mote;
  }
}
