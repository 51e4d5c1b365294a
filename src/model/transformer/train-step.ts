import type { Ablations } from './ablations.ts';
import { backward } from './backward.ts';
import { clipGradients } from './clip-gradients.ts';
import { forward } from './forward.ts';
import { flat, rowsOf } from './matrix32.ts';
import { parameterParts } from './parameters.ts';
import { checkToken, placeSequences } from './place-tokens.ts';
import type { Trainer } from './trainer.ts';

/** T + 1 tokens: each but the last is read, each but the first is to be predicted. */
export interface TrainingSequence {
  readonly tokens: ArrayLike<number>;
  /** How much each prediction counts, T of them; 1 by default. */
  readonly weights?: ArrayLike<number>;
}

export interface UpdateOptions {
  readonly learningRate: number;
  /** The gradient is shortened to this length. */
  readonly maxNorm: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** Of matrices; gains do not decay. */
  readonly weightDecay: number;
}

export interface TrainingResult {
  /** The weighted mean of the losses, which the step made smaller, in nats. */
  loss: number;
  /** −ln p of each target, row by row; a view that the next batch overwrites. */
  losses: Float32Array;
}

/** The weights of all predictions together, by which their losses are averaged. */
export function totalWeight(batch: readonly TrainingSequence[]): number {
  let total = 0;
  for (const sequence of batch) {
    const weights = weightsOf(sequence);
    for (let t = 0; t < weights.length; t++) total += weights[t];
  }
  return total;
}

/** One step of training: forward, backward, update. Returns the losses from before the update. */
export function trainStep(
  trainer: Trainer,
  batch: readonly TrainingSequence[],
  options: UpdateOptions,
  ablations: Ablations = {},
): TrainingResult & { gradientNorm: number } {
  trainer.gradients.flat.fill(0);
  const result = addGradients(trainer, batch, totalWeight(batch), ablations);
  return { ...result, gradientNorm: updateParameters(trainer, options) };
}

/**
 * Adds the gradient of the weighted mean loss, Σ weight · loss / total, to the gradients. A batch may
 * be shared out: when every part divides by the total of all, the gradients of the parts add up to
 * that of the whole, and so do their `loss`es. Rows follow each other as in the batch.
 * Throws RangeError when a sequence is shorter than two tokens or does not fit, a token is unknown,
 * weights are not one per prediction, or the total is not above 0.
 */
export function addGradients(
  trainer: Trainer,
  batch: readonly TrainingSequence[],
  total: number,
  ablations: Ablations = {},
): TrainingResult {
  const { transformer, activations, gradients, activationGradients } = trainer;
  const { kernels, config } = transformer;
  if (!(total > 0)) throw new RangeError(`the weights must add up to more than 0, got ${total}`);
  const inputs = batch.map(({ tokens }) => Array.from(tokens).slice(0, -1));
  const sequences = placeSequences(config, activations, inputs);
  placeTargets(trainer, batch, total);

  const rows = sequences[sequences.length - 1].end;
  const losses = trainer.losses.subarray(0, rows);
  const weights = trainer.weights.subarray(0, rows);
  const logits = rowsOf(activations.readout.logits, 0, rows); // (n, V)
  forward(transformer, activations, sequences, ablations);
  kernels.crossEntropy(flat(logits), trainer.targets.subarray(0, rows), losses, weights);
  backward(transformer, activations, sequences, gradients, activationGradients, ablations);

  let loss = 0;
  for (let r = 0; r < rows; r++) loss += weights[r] * losses[r];
  return { loss, losses };
}

/** One step of AdamW along the clipped gradients. Returns how long they were before. */
export function updateParameters(trainer: Trainer, options: UpdateOptions): number {
  const { transformer, gradients, moments } = trainer;
  const { kernels, config, parameters } = transformer;
  const gradientNorm = clipGradients(kernels, gradients.flat, options.maxNorm);
  const step = ++trainer.steps;
  for (const { kind, rows, columns, offset } of parameterParts(config)) {
    const part = (numbers: Float32Array) => numbers.subarray(offset, offset + rows * columns);
    const weightDecay = kind === 'matrix' ? options.weightDecay : 0;
    const partMoments = { first: part(moments.first), second: part(moments.second) };
    kernels.adamW(part(parameters.flat), part(gradients.flat), partMoments, {
      ...options,
      weightDecay,
      step,
    });
  }
  return gradientNorm;
}

/** Writes what each row is to predict, and its share of the total weight. */
function placeTargets(
  { transformer, targets, weights }: Trainer,
  batch: readonly TrainingSequence[],
  total: number,
): void {
  const { vocabularySize } = transformer.config;
  let r = 0;
  for (const sequence of batch) {
    const given = weightsOf(sequence);
    for (let t = 0; t < given.length; t++, r++) {
      targets[r] = checkToken(sequence.tokens[t + 1], vocabularySize);
      weights[r] = given[t] / total;
    }
  }
}

/** One weight per prediction. Throws RangeError when there are more or fewer. */
function weightsOf({ tokens, weights }: TrainingSequence): ArrayLike<number> {
  const count = Math.max(tokens.length - 1, 0);
  if (!weights) return new Float64Array(count).fill(1);
  if (weights.length === count) return weights;
  throw new RangeError(`${count} predictions need as many weights, got ${weights.length}`);
}
