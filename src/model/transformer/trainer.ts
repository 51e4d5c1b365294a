import type { AdamMoments } from '#model/kernels/kernels.ts';
import { createActivationGradients, type ActivationGradients } from './activation-gradients.ts';
import { createActivations, type Activations } from './activations.ts';
import { viewParameters, type TransformerParameters } from './parameters.ts';
import type { Transformer } from './transformer.ts';

/** A transformer with all that training it takes. */
export interface Trainer {
  readonly transformer: Transformer;
  readonly activations: Activations;
  readonly activationGradients: ActivationGradients;
  readonly gradients: TransformerParameters;
  readonly moments: AdamMoments;
  readonly targets: Int32Array; // (n)
  readonly weights: Float32Array; // (n)
  readonly losses: Float32Array; // (n)
  /** Updates made so far. */
  steps: number;
}

/** Begins the optimiser anew, at the parameters that stand there: no moments, no updates made. */
export function forgetUpdates(trainer: Trainer): void {
  trainer.moments.first.fill(0);
  trainer.moments.second.fill(0);
  trainer.steps = 0;
}

/**
 * Takes the memory to train on batches of at most `rows` tokens in sequences of at most `longest`.
 * To go on from a checkpoint, set its parameters, moments and steps.
 */
export function createTrainer(
  transformer: Transformer,
  size: { rows: number; longest: number },
): Trainer {
  const { kernels, config, parameters } = transformer;
  const numbers = () => kernels.floats(parameters.flat.length);
  return {
    transformer,
    activations: createActivations(kernels, config, size),
    activationGradients: createActivationGradients(kernels, config, size),
    gradients: viewParameters(config, numbers()),
    moments: { first: numbers(), second: numbers() },
    targets: kernels.ints(size.rows),
    weights: kernels.floats(size.rows),
    losses: kernels.floats(size.rows),
    steps: 0,
  };
}
