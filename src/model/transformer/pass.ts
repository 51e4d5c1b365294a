import type { Matrix32 } from '#model/kernels/kernels.ts';
import type { Ablations } from './ablations.ts';
import type { ActivationGradients } from './activation-gradients.ts';
import type { Activations, Sequence } from './activations.ts';
import { rowsOf } from './matrix32.ts';
import type { TransformerParameters } from './parameters.ts';
import type { Transformer } from './transformer.ts';

/** One run of the model, over the new rows first … last − 1 of the activations. */
export interface Pass extends Transformer {
  readonly activations: Activations;
  readonly sequences: readonly Sequence[];
  readonly ablations: Ablations;
  readonly first: number;
  readonly last: number;
}

/** The way back through a run. */
export interface BackwardPass extends Pass {
  /** What each parameter's gradient is added to. */
  readonly gradients: TransformerParameters;
  readonly activationGradients: ActivationGradients;
}

/** The rows of a matrix that this run computes, as a view. */
export function newRows({ first, last }: Pass, matrix: Matrix32): Matrix32 {
  return rowsOf(matrix, first, last);
}
