import { flat } from './matrix32.ts';
import { addLinear, linear, linearBackward } from './linear.ts';
import { newRows, type BackwardPass, type Pass } from './pass.ts';

/**
 * The MLP of block l, each token by itself, whose result is added to the residual stream.
 *
 *     out = gelu(x · W_up) · W_down
 *
 * Without the bend, an ablation, out = x · W_up · W_down.
 * Shapes: x (n, C) → (n, F) → out (n, C).
 */
export function mlp(pass: Pass, l: number): void {
  const { kernels, parameters, activations } = pass;
  const { mlpUp, mlpDown } = parameters.blocks[l];
  const x = newRows(pass, activations.blocks[l].mlpNormed.out);
  const hidden = newRows(pass, activations.blocks[l].hidden);
  const activated = newRows(pass, activations.blocks[l].activated);

  linear(kernels, x, mlpUp, hidden); // (n, C) → (n, F)
  if (pass.ablations.noBend?.includes(l)) flat(activated).set(flat(hidden));
  else kernels.gelu(flat(hidden), flat(activated));
  addLinear(kernels, activated, mlpDown, newRows(pass, activations.residual[l + 1])); // (n, C)
}

/** Backward pass: from ∂L/∂out in the gradient of the residual stream to ∂L/∂x in that of `normed`. */
export function mlpBackward(pass: BackwardPass, l: number): void {
  const { kernels, parameters, gradients, activations } = pass;
  const { mlpUp, mlpDown } = parameters.blocks[l];
  const x = newRows(pass, activations.blocks[l].mlpNormed.out);
  const hidden = newRows(pass, activations.blocks[l].hidden);
  const activated = newRows(pass, activations.blocks[l].activated);
  const gradOut = newRows(pass, pass.activationGradients.residual);
  const gradHidden = newRows(pass, pass.activationGradients.hidden);
  const gradX = newRows(pass, pass.activationGradients.normed);

  linearBackward(kernels, activated, mlpDown, gradOut, gradHidden, gradients.blocks[l].mlpDown);
  if (!pass.ablations.noBend?.includes(l)) {
    kernels.geluBackward(flat(gradHidden), flat(hidden), flat(gradHidden));
  }
  linearBackward(kernels, x, mlpUp, gradHidden, gradX, gradients.blocks[l].mlpUp);
}
