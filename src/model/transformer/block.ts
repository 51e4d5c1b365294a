import type { Matrix32 } from '#model/kernels/kernels.ts';
import { attentionDropped, mlpDropped } from './ablations.ts';
import { attention, attentionBackward } from './attention.ts';
import { clear, flat } from './matrix32.ts';
import { mlp, mlpBackward } from './mlp.ts';
import { norm, normBackward, rowsOfNormed, type Normed } from './norm.ts';
import { newRows, type BackwardPass, type Pass } from './pass.ts';

/**
 * Block l of the transformer: it reads the residual stream twice, and adds to it what it found.
 *
 *     middle = x + attention(norm(x)),     out = middle + mlp(norm(middle))
 *
 * Shapes: residual[l] (n, C) → residual[l + 1] (n, C).
 */
export function block(pass: Pass, l: number): void {
  const { residual, blocks } = pass.activations;
  const { attentionNorm, mlpNorm } = pass.parameters.blocks[l];
  const { attentionNormed, middle, mlpNormed } = blocks[l];

  carry(pass, l, residual[l], middle);
  if (!attentionDropped(pass.ablations, l)) {
    normRows(pass, residual[l], attentionNorm, attentionNormed);
    attention(pass, l); // middle += …
  }
  carry(pass, l, middle, residual[l + 1]);
  if (!mlpDropped(pass.ablations, l)) {
    normRows(pass, middle, mlpNorm, mlpNormed);
    mlp(pass, l); // residual[l + 1] += …
  }
}

/** Backward pass: the gradient of the residual stream goes from ∂L/∂out to ∂L/∂x, in place. */
export function blockBackward(pass: BackwardPass, l: number): void {
  const { residual, blocks } = pass.activations;
  const { attentionNorm, mlpNorm } = pass.parameters.blocks[l];
  const { attentionNormed, middle, mlpNormed } = blocks[l];
  const gradients = pass.gradients.blocks[l];

  if (!mlpDropped(pass.ablations, l)) mlpBackward(pass, l);
  carryBackward(pass, l);
  if (!mlpDropped(pass.ablations, l)) {
    normRowsBackward(pass, middle, mlpNorm, mlpNormed, gradients.mlpNorm);
  }
  if (!attentionDropped(pass.ablations, l)) attentionBackward(pass, l);
  carryBackward(pass, l);
  if (!attentionDropped(pass.ablations, l)) {
    normRowsBackward(pass, residual[l], attentionNorm, attentionNormed, gradients.attentionNorm);
  }
}

/** The residual connection: what comes in goes on as it is, unless it is ablated. */
function carry(pass: Pass, l: number, from: Matrix32, to: Matrix32): void {
  const target = newRows(pass, to);
  if (pass.ablations.noResidual?.includes(l)) clear(target);
  else flat(target).set(flat(newRows(pass, from)));
}

function carryBackward(pass: BackwardPass, l: number): void {
  if (pass.ablations.noResidual?.includes(l)) {
    clear(newRows(pass, pass.activationGradients.residual));
  }
}

function normRows(pass: Pass, x: Matrix32, gain: Float32Array, normed: Normed): void {
  norm(pass.kernels, newRows(pass, x), gain, rowsOfNormed(normed, pass.first, pass.last));
}

/** From ∂L/∂normed, adds to the gradients of the residual stream and of the gain. */
function normRowsBackward(
  pass: BackwardPass,
  x: Matrix32,
  gain: Float32Array,
  normed: Normed,
  gradGain: Float32Array,
): void {
  const { kernels, activationGradients: grad, first, last } = pass;
  normBackward(
    kernels,
    newRows(pass, x),
    gain,
    rowsOfNormed(normed, first, last),
    newRows(pass, grad.normed),
    newRows(pass, grad.residual),
    gradGain,
  );
}
