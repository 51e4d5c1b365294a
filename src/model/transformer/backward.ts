import type { Ablations } from './ablations.ts';
import type { ActivationGradients } from './activation-gradients.ts';
import type { Activations, Sequence } from './activations.ts';
import { blockBackward } from './block.ts';
import { clear, flat } from './matrix32.ts';
import type { TransformerParameters } from './parameters.ts';
import { newRows, type BackwardPass } from './pass.ts';
import { readOutBackward } from './readout.ts';
import type { Transformer } from './transformer.ts';

/**
 * Backward pass of the whole model, after a forward pass over the same whole sequences with the same
 * ablations: from ∂L/∂logits, which stand where the logits were, adds ∂L/∂p of every parameter p to
 * `gradients`.
 *
 * The embedding gets two shares: as what the logits are read out with, and as what the tokens are
 * looked up in.
 */
export function backward(
  transformer: Transformer,
  activations: Activations,
  sequences: readonly Sequence[],
  gradients: TransformerParameters,
  activationGradients: ActivationGradients,
  ablations: Ablations = {},
): void {
  const last = sequences[sequences.length - 1].end;
  const run = { activations, sequences, ablations, first: 0, last };
  const pass: BackwardPass = { ...transformer, ...run, gradients, activationGradients };
  const { blocks } = pass.config;
  const { residual, readout } = activations;
  const gradResidual = newRows(pass, activationGradients.residual);

  clear(gradResidual);
  readOutBackward(
    pass,
    newRows(pass, residual[blocks]),
    readout,
    newRows(pass, readout.logits), // ∂L/∂logits by now
    newRows(pass, activationGradients.normed),
    gradResidual,
    gradients,
  );
  for (let l = blocks - 1; l >= 0; l--) blockBackward(pass, l);
  const tokens = activations.tokens.subarray(0, last);
  pass.kernels.embedBackward(flat(gradResidual), tokens, flat(gradients.embedding));
}
