import type { Matrix32 } from '#model/kernels/kernels.ts';
import { headDropped } from './ablations.ts';
import { headOf, headWeights, type Sequence } from './activations.ts';
import { headSize } from './config.ts';
import { addLinear, linear, linearBackward } from './linear.ts';
import { clear, columnsOf, rowsOf } from './matrix32.ts';
import { newRows, type BackwardPass, type Pass } from './pass.ts';

/**
 * Causal multi-head attention of block l, whose result is added to the residual stream.
 *
 *     [Q K V] = x · W_qkv,     headₕ = softmax(rot(Qₕ) · rot(Kₕ)ᵀ / √d) · Vₕ,     out = [head₁ … head_H] · W_out
 *
 * Shapes: x (n, C) → out (n, C), n new rows. A query sees the keys of its own sequence up to its own
 * place; keys and values of rows computed earlier are still in the activations, which is all that a
 * key-value cache is.
 * Source: Vaswani et al., Attention Is All You Need, 2017, section 3.2.
 */
export function attention(pass: Pass, l: number): void {
  const { kernels, config, parameters, activations, ablations } = pass;
  const { attentionNormed, qkv, joined, middle } = activations.blocks[l];
  const weights = parameters.blocks[l];

  linear(kernels, newRows(pass, attentionNormed.out), weights.qkv, newRows(pass, qkv)); // (n, 3C)
  turn(pass, qkv, 1);
  for (const sequence of pass.sequences) {
    for (let h = 0; h < config.heads; h++) {
      const { query, key, value } = headRows(pass, qkv, h, sequence);
      const scores = headWeights(activations, l, h, sequence);
      const found = headOutput(pass, joined, h, sequence);
      kernels.matmul(query, key, scores, { transposeB: true }); // (T, d) (d, S) → (T, S)
      kernels.attentionSoftmax(scores, scoreScale(pass), !ablations.noMask);
      if (headDropped(ablations, l, h)) clear(found);
      else kernels.matmul(scores, value, found); // (T, S) (S, d) → (T, d)
    }
  }
  addLinear(kernels, newRows(pass, joined), weights.attentionOut, newRows(pass, middle)); // (n, C)
}

/** Backward pass: from ∂L/∂out in the gradient of the residual stream to ∂L/∂x in that of `normed`. */
export function attentionBackward(pass: BackwardPass, l: number): void {
  const { kernels, config, activations, ablations, activationGradients: grad } = pass;
  const { attentionNormed, qkv, joined } = activations.blocks[l];
  const weights = pass.parameters.blocks[l];
  const gradWeights = pass.gradients.blocks[l];
  const rows = (matrix: Matrix32) => newRows(pass, matrix);

  linearBackward(
    kernels,
    rows(joined),
    weights.attentionOut,
    rows(grad.residual),
    rows(grad.joined),
    gradWeights.attentionOut,
  );
  clear(rows(grad.qkv)); // a head that is dropped leaves its share at 0
  for (const sequence of pass.sequences) {
    const length = sequence.end - sequence.start;
    const gradScores = columnsOf(rowsOf(grad.scores, 0, length), 0, length); // (T, T)
    for (let h = 0; h < config.heads; h++) {
      if (headDropped(ablations, l, h)) continue;
      const { query, key, value } = headRows(pass, qkv, h, sequence);
      const gradHead = headRows(pass, grad.qkv, h, sequence);
      const gradFound = headOutput(pass, grad.joined, h, sequence);
      const attended = headWeights(activations, l, h, sequence);
      kernels.matmul(attended, gradFound, gradHead.value, { transposeA: true }); // (T, T) (T, d)
      kernels.matmul(gradFound, value, gradScores, { transposeB: true }); // (T, d) (d, T)
      kernels.attentionSoftmaxBackward(attended, gradScores, scoreScale(pass));
      kernels.matmul(gradScores, key, gradHead.query); // (T, T) (T, d)
      kernels.matmul(gradScores, query, gradHead.key, { transposeA: true }); // (T, T) (T, d)
    }
  }
  turn(pass, grad.qkv, -1);
  linearBackward(
    kernels,
    rows(attentionNormed.out),
    weights.qkv,
    rows(grad.qkv),
    rows(grad.normed),
    gradWeights.qkv,
  );
}

/** Rotates the new queries and keys of all heads by their positions, or back. */
function turn(pass: Pass, qkv: Matrix32, direction: 1 | -1): void {
  const { kernels, config, activations, ablations, first, last } = pass;
  if (ablations.noPositions) return;
  const queriesAndKeys = columnsOf(newRows(pass, qkv), 0, 2 * config.width); // (n, 2C)
  const positions = activations.positions.subarray(first, last);
  kernels.rotate(queriesAndKeys, positions, activations.angles, direction);
}

/** 1 / √d: the dot product of d random channels grows with √d, and softmax should not notice. */
function scoreScale({ config, ablations }: Pass): number {
  return ablations.noScale ? 1 : 1 / Math.sqrt(headSize(config));
}

/** What one head works on in one sequence: its new queries (T, d), and all keys and values (S, d). */
function headRows({ config }: Pass, qkv: Matrix32, h: number, { start, from, end }: Sequence) {
  return {
    query: rowsOf(headOf(config, qkv, 'query', h), from, end),
    key: rowsOf(headOf(config, qkv, 'key', h), start, end),
    value: rowsOf(headOf(config, qkv, 'value', h), start, end),
  };
}

/** Where one head writes what it found: (T, d). */
function headOutput({ config }: Pass, joined: Matrix32, h: number, { from, end }: Sequence) {
  const size = headSize(config);
  return rowsOf(columnsOf(joined, h * size, (h + 1) * size), from, end);
}
