import { softmax } from '#math/softmax.ts';
import type { Matrix32 } from '#model/kernels/kernels.ts';
import { attentionDropped, mlpDropped, type Ablations } from '#model/transformer/ablations.ts';
import { headOf, headWeights } from '#model/transformer/activations.ts';
import { flat, rowsOf } from '#model/transformer/matrix32.ts';
import { readOut, type Readout } from '#model/transformer/readout.ts';
import type { PrefixRun } from './prefix-run.ts';

/** Something within the model to look at, of a text of T tokens. */
export type View =
  /** How one head attends: (T, T), row t being what token t looks at. */
  | { readonly kind: 'attention'; readonly block: number; readonly head: number }
  /** One head's queries and keys, both rotated, or values: (T, d). */
  | {
      readonly kind: 'query' | 'key' | 'value';
      readonly block: number;
      readonly head: number;
    }
  /** The residual stream after so many blocks, 0 being the embeddings: (T, C). */
  | { readonly kind: 'residual'; readonly after: number }
  /** Its length at each token after 0 … L blocks: (L + 1, T). */
  | { readonly kind: 'residual-norms' }
  /** What a block's attention or MLP reads, the stream after its norm: (T, C). */
  | { readonly kind: 'attention-norm' | 'mlp-norm'; readonly block: number }
  /** What a block's heads found, side by side: (T, C). */
  | { readonly kind: 'heads'; readonly block: number }
  /** The residual stream between a block's attention and its MLP: (T, C). */
  | { readonly kind: 'middle'; readonly block: number }
  /** The channels inside an MLP, before GELU and after it: (T, F). */
  | { readonly kind: 'mlp-up' | 'mlp'; readonly block: number }
  /** The likeliest next tokens if the model ended after 0 … L blocks, best first: (L + 1, T, top). */
  | { readonly kind: 'logit-lens'; readonly top: number };

/** Numbers row by row, in memory of their own. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly values: Float32Array;
  /** Of the logit lens, the tokens whose probabilities the values are. */
  readonly ids?: Int32Array;
}

/**
 * Copies what is asked for out of the last run, over `length` tokens; null for a part that was ablated,
 * of which nothing was computed. Throws RangeError for a part that is not there.
 */
export function inspect(
  run: PrefixRun,
  length: number,
  views: readonly View[],
  ablations: Ablations,
  lens: Readout,
): (Tensor | null)[] {
  return views.map((view) => inspectOne(run, length, view, ablations, lens));
}

function inspectOne(
  run: PrefixRun,
  length: number,
  view: View,
  ablations: Ablations,
  lens: Readout,
): Tensor | null {
  const { activations, transformer } = run;
  const { config } = transformer;
  const { residual, blocks } = activations;
  if ('block' in view) checkIndex('block', view.block, config.blocks);
  if ('head' in view) checkIndex('head', view.head, config.heads);
  switch (view.kind) {
    case 'attention': {
      if (attentionDropped(ablations, view.block)) return null;
      const sequence = { start: 0, from: 0, end: length };
      const attended = tensor(headWeights(activations, view.block, view.head, sequence));
      // Rows kept from a shorter run may still hold, beyond it, what a run without a mask saw there.
      if (!ablations.noMask)
        for (let t = 0; t < length; t++)
          attended.values.fill(0, t * length + t + 1, (t + 1) * length);
      return attended;
    }
    case 'query':
    case 'key':
    case 'value': {
      if (attentionDropped(ablations, view.block)) return null;
      const { qkv } = blocks[view.block];
      return tensor(rowsOf(headOf(config, qkv, view.kind, view.head), 0, length));
    }
    case 'residual':
      checkIndex('stage of the residual stream', view.after, residual.length);
      return tensor(rowsOf(residual[view.after], 0, length));
    case 'residual-norms': {
      const norms = residual.flatMap((stream) => rowNorms(rowsOf(stream, 0, length)));
      return { shape: [residual.length, length], values: Float32Array.from(norms) };
    }
    case 'attention-norm':
    case 'heads': {
      if (attentionDropped(ablations, view.block)) return null;
      const { attentionNormed, joined } = blocks[view.block];
      return tensor(rowsOf(view.kind === 'heads' ? joined : attentionNormed.out, 0, length));
    }
    case 'middle':
      return tensor(rowsOf(blocks[view.block].middle, 0, length));
    case 'mlp-norm':
    case 'mlp-up':
    case 'mlp': {
      if (mlpDropped(ablations, view.block)) return null;
      const { mlpNormed, hidden, activated } = blocks[view.block];
      const parts = { 'mlp-norm': mlpNormed.out, 'mlp-up': hidden, mlp: activated };
      return tensor(rowsOf(parts[view.kind], 0, length));
    }
    case 'logit-lens':
      checkIndex('rank', view.top - 1, config.vocabularySize);
      return logitLens(run, length, view.top, lens);
  }
}

function logitLens(
  { transformer, activations: { residual } }: PrefixRun,
  length: number,
  top: number,
  lens: Readout,
): Tensor {
  const shape = [residual.length, length, top];
  const values = new Float32Array(residual.length * length * top);
  const ids = new Int32Array(values.length);
  let at = 0;
  for (const stream of residual) {
    const logits = readOut(transformer, rowsOf(stream, 0, length), lens); // (T, V)
    for (let t = 0; t < length; t++) {
      const probs = softmax(flat(rowsOf(logits, t, t + 1)));
      for (const id of likeliest(probs, top)) {
        ids[at] = id;
        values[at++] = probs[id];
      }
    }
  }
  return { shape, values, ids };
}

/** The ids of the largest probabilities, largest first; of equal ones, the lower id first. */
function likeliest(probs: Float64Array, count: number): number[] {
  const best: number[] = [];
  for (let id = 0; id < probs.length; id++) {
    let rank = best.length;
    while (rank > 0 && probs[id] > probs[best[rank - 1]]) rank--;
    if (rank === count) continue;
    best.splice(rank, 0, id);
    if (best.length > count) best.pop();
  }
  return best;
}

/** A copy without gaps. */
function tensor({ data, offset, rows, columns, stride }: Matrix32): Tensor {
  const values = new Float32Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    const start = offset + r * stride;
    values.set(data.subarray(start, start + columns), r * columns);
  }
  return { shape: [rows, columns], values };
}

function rowNorms(matrix: Matrix32): number[] {
  return Array.from({ length: matrix.rows }, (_, r) =>
    Math.sqrt(flat(rowsOf(matrix, r, r + 1)).reduce((sum, x) => sum + x * x, 0)),
  );
}

function checkIndex(what: string, index: number, count: number): void {
  if (Number.isInteger(index) && index >= 0 && index < count) return;
  throw new RangeError(`expected a ${what} from 0 to ${count - 1}, got ${index}`);
}
