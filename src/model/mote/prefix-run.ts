import type { Ablations } from '#model/transformer/ablations.ts';
import { createActivations, type Activations } from '#model/transformer/activations.ts';
import { forward } from '#model/transformer/forward.ts';
import { flat, rowsOf } from '#model/transformer/matrix32.ts';
import { placeTokens } from '#model/transformer/place-tokens.ts';
import type { Transformer } from '#model/transformer/transformer.ts';

/**
 * Runs over one text after another, in one stretch of memory. What a text shares with the one before,
 * from its beginning on, is not computed again: an earlier token never sees a later one.
 */
export class PrefixRun {
  readonly transformer: Transformer;
  /** Of the last run, one row per token; rows beyond it are left over. */
  readonly activations: Activations;
  #ids: readonly number[] = [];
  #ablations = '';

  constructor(transformer: Transformer) {
    const rows = transformer.config.contextLength;
    this.transformer = transformer;
    this.activations = createActivations(transformer.kernels, transformer.config, {
      rows,
      longest: rows,
    });
  }

  /**
   * Makes the activations those of a text. Returns its logits, (T, V), a view that the next run
   * overwrites. Throws RangeError for no token, too many, an unknown one, or an ablation of a part
   * that is not there.
   */
  run(ids: readonly number[], ablations: Ablations = {}): Float32Array {
    const from = this.#shared(ids, ablations);
    this.#ids = []; // should it throw, nothing is known of the rows
    const sequence = { start: 0, from, end: ids.length };
    placeTokens(this.transformer.config, this.activations, sequence, ids.slice(from));
    forward(this.transformer, this.activations, [sequence], ablations);
    this.#ids = [...ids];
    this.#ablations = JSON.stringify(ablations);
    return flat(rowsOf(this.activations.readout.logits, 0, ids.length));
  }

  /** How many tokens need no new computation; the last one always gets it. */
  #shared(ids: readonly number[], ablations: Ablations): number {
    if (ablations.noMask || JSON.stringify(ablations) !== this.#ablations) return 0;
    const most = Math.max(0, Math.min(ids.length - 1, this.#ids.length));
    let shared = 0;
    while (shared < most && ids[shared] === this.#ids[shared]) shared++;
    return shared;
  }
}
