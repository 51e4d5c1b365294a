import type { Ablations } from './ablations.ts';
import { createActivations, type Activations } from './activations.ts';
import { forward } from './forward.ts';
import { flat, rowsOf } from './matrix32.ts';
import { placeTokens } from './place-tokens.ts';
import type { Transformer } from './transformer.ts';

/**
 * A text that grows token by token, of which nothing is computed twice.
 *
 * An earlier token never sees a later one, so its keys and values stay right whatever follows. They
 * wait in the activations; a new token computes its own row and attends to them. A rewind forgets
 * the end of the text, so that another continuation can be tried.
 */
export class KeyValueCache {
  /** Every stage of every token so far, in rows 0 … length − 1. */
  readonly activations: Activations;
  readonly #transformer: Transformer;
  readonly #ablations: Ablations;
  #length = 0;

  /**
   * Takes memory for `capacity` tokens, by default the context length. Throws RangeError without a
   * mask, for then every new token would change all earlier ones.
   */
  constructor(transformer: Transformer, capacity?: number, ablations: Ablations = {}) {
    if (ablations.noMask) throw new RangeError('without a mask there is nothing to keep');
    const rows = capacity ?? transformer.config.contextLength;
    const size = { rows, longest: rows };
    this.activations = createActivations(transformer.kernels, transformer.config, size);
    this.#transformer = transformer;
    this.#ablations = ablations;
  }

  /** Tokens so far. */
  get length(): number {
    return this.#length;
  }

  /**
   * Runs the model over new tokens only. Returns the logits after the last of them, (V), see `logits`.
   * Throws RangeError, and changes nothing, when there is none, too little room, or an unknown token.
   */
  append(tokens: ArrayLike<number>): Float32Array {
    const sequence = { start: 0, from: this.#length, end: this.#length + tokens.length };
    placeTokens(this.#transformer.config, this.activations, sequence, tokens);
    forward(this.#transformer, this.activations, [sequence], this.#ablations);
    this.#length = sequence.end;
    return this.logits(this.#length - 1);
  }

  /**
   * What the model expects after the token at a position: (V), a view that holds until that position
   * is computed anew. Throws RangeError when there is no such token.
   */
  logits(position: number): Float32Array {
    if (!(Number.isInteger(position) && position >= 0 && position < this.#length)) {
      throw new RangeError(`expected a position below ${this.#length}, got ${position}`);
    }
    return flat(rowsOf(this.activations.readout.logits, position, position + 1));
  }

  /** Forgets all but the first `length` tokens; throws RangeError when there are not so many. */
  rewind(length: number): void {
    if (!(Number.isInteger(length) && length >= 0 && length <= this.#length)) {
      throw new RangeError(`expected a length from 0 to ${this.#length}, got ${length}`);
    }
    this.#length = length;
  }
}
