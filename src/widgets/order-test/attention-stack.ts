/** A few attention layers with random weights, and no other part of a model: enough to ask whether order matters. */
import { attention } from '#math/attention.ts';
import { matmul } from '#math/matmul.ts';
import { matrix, matrixFromRows, matrixRow, type Matrix } from '#math/matrix.ts';
import { Random } from '#math/random.ts';
import { rotatePositions } from '#math/rotary-positions.ts';
import { sinusoidalPositions } from '#math/sinusoidal-positions.ts';

export const CHANNELS = 8;
const DEEPEST = 2;

export type Positions = 'none' | 'added' | 'rotary';

interface Layer {
  query: Matrix;
  key: Matrix;
  value: Matrix;
  output: Matrix;
}

export interface Weights {
  layers: Layer[];
  /** A vector for each different word. */
  embedding: (word: number) => Float64Array;
}

/** Draws everything from one seed: entries of variance 1 for words, 1 / C for matrices. */
export function drawWeights(seed: number, wordCount: number): Weights {
  const random = new Random(seed);
  const draw = (length: number, spread: number) =>
    Float64Array.from({ length }, () => random.normal() * spread);
  const square = () =>
    matrix(CHANNELS, CHANNELS, draw(CHANNELS * CHANNELS, 1 / Math.sqrt(CHANNELS)));
  const layers = Array.from({ length: DEEPEST }, () => ({
    query: square(),
    key: square(),
    value: square(),
    output: square(),
  }));
  const vectors = Array.from({ length: wordCount }, () => draw(CHANNELS, 1));
  return { layers, embedding: (word) => vectors[word] };
}

/**
 * The vector of the last word after `depth` layers, each adding its attention to what came in:
 *
 *     x ← x + attention(x Wq, x Wk, x Wv) Wo
 *
 * `added` positions join the word vectors before the first layer; `rotary` ones turn the queries and
 * keys of every layer; `none` leaves the words a heap, but for what the mask gives away.
 */
export function lastVector(
  words: readonly number[],
  { layers, embedding }: Weights,
  { depth, causal, positions }: { depth: number; causal: boolean; positions: Positions },
): Float64Array {
  const places = words.map((_, place) => place);
  const turn = (x: Matrix) => (positions === 'rotary' ? rotatePositions(x, places) : x);
  let x = matrixFromRows(words.map(embedding)); // (T, C)
  if (positions === 'added') x = plus(x, sinusoidalPositions(words.length, CHANNELS));
  for (const layer of layers.slice(0, depth)) {
    const query = turn(matmul(x, layer.query));
    const key = turn(matmul(x, layer.key));
    const found = attention(query, key, matmul(x, layer.value), { causal });
    x = plus(x, matmul(found.output, layer.output));
  }
  return matrixRow(x, words.length - 1);
}

function plus(a: Matrix, b: Matrix): Matrix {
  return matrix(
    a.rows,
    a.cols,
    a.data.map((entry, i) => entry + b.data[i]),
  );
}
