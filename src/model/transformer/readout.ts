import type { Kernels, Matrix32 } from '#model/kernels/kernels.ts';
import type { TransformerConfig } from './config.ts';
import { matrix32, rowsOf } from './matrix32.ts';
import { createNormed, norm, normBackward, rowsOfNormed, type Normed } from './norm.ts';
import type { TransformerParameters } from './parameters.ts';
import type { Transformer } from './transformer.ts';

/** What the model says of a residual stream. */
export interface Readout {
  normed: Normed; // (n, C)
  logits: Matrix32; // (n, V)
}

/** Takes the memory to read out `rows` rows. */
export function createReadout(kernels: Kernels, config: TransformerConfig, rows: number): Readout {
  const { width, vocabularySize } = config;
  return {
    normed: createNormed(kernels, rows, width),
    logits: matrix32(kernels.floats(rows * vocabularySize), rows, vocabularySize),
  };
}

/**
 * Reads a residual stream out: logits = norm(x) · embeddingᵀ, each token's being how well its own
 * embedding fits. Writes rows `at` … of the readout, and returns the logits as a view.
 *
 * Shapes: x (n, C) → (n, V). For the stream after the last block these are the logits of the model;
 * for an earlier one they are the "logit lens" (nostalgebraist, 2020): what it would say by then.
 */
export function readOut(
  { kernels, parameters }: Transformer,
  x: Matrix32,
  readout: Readout,
  at = 0,
): Matrix32 {
  const normed = rowsOfNormed(readout.normed, at, at + x.rows);
  const logits = rowsOf(readout.logits, at, at + x.rows);
  norm(kernels, x, parameters.finalNorm, normed);
  kernels.matmul(normed.out, parameters.embedding, logits, { transposeB: true }); // (n, C) (C, V)
  return logits;
}

/**
 * Backward pass: from ∂L/∂logits (n, V), adds to ∂L/∂x (n, C) and to the gradients of the final norm
 * and the embedding, with ∂L/∂normed (n, C) in between.
 */
export function readOutBackward(
  { kernels, parameters }: Transformer,
  x: Matrix32,
  { normed }: Readout,
  gradLogits: Matrix32,
  gradNormed: Matrix32,
  gradX: Matrix32,
  gradients: TransformerParameters,
): void {
  const { embedding, finalNorm } = parameters;
  const seen = rowsOfNormed(normed, 0, x.rows);
  kernels.matmul(gradLogits, embedding, gradNormed); // (n, V) (V, C) → (n, C)
  kernels.matmul(gradLogits, seen.out, gradients.embedding, { transposeA: true, accumulate: true });
  normBackward(kernels, x, finalNorm, seen, gradNormed, gradX, gradients.finalNorm);
}
