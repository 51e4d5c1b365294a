import { checkAblations, type Ablations } from './ablations.ts';
import type { Activations, Sequence } from './activations.ts';
import { block } from './block.ts';
import { flat, rowsOf } from './matrix32.ts';
import { newRows, type Pass } from './pass.ts';
import { readOut } from './readout.ts';
import type { Transformer } from './transformer.ts';

/**
 * Runs the model over the tokens that placeSequences or placeTokens wrote: afterwards the activations
 * hold every stage, and row r of their logits scores the token after row r. (n) → (n, V)
 *
 * Either all sequences are new, or there is one, of which only the end is. Throws RangeError when an
 * ablation names a part that is not there.
 */
export function forward(
  transformer: Transformer,
  activations: Activations,
  sequences: readonly Sequence[],
  ablations: Ablations = {},
): void {
  checkAblations(transformer.config, ablations);
  const first = sequences[0].from;
  const last = sequences[sequences.length - 1].end;
  const pass: Pass = { ...transformer, activations, sequences, ablations, first, last };
  const { residual, readout } = activations;

  const tokens = activations.tokens.subarray(first, last);
  pass.kernels.embed(
    flat(pass.parameters.embedding),
    tokens,
    flat(newRows(pass, residual[0])), // (n) → (n, C)
  );
  for (let l = 0; l < pass.config.blocks; l++) block(pass, l); // (n, C) → (n, C)
  readOut(pass, rowsOf(residual[pass.config.blocks], first, last), readout, first); // (n, V)
}
