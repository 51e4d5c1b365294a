import { matrix, type Matrix } from '#math/matrix.ts';

/**
 * Where each kind of fact lives in the residual stream of the constructed heads, as one-hot blocks:
 *
 *     [ token: V channels | position: P channels | previous token: V channels ]     C = 2V + P
 */
export interface ResidualLayout {
  vocabularySize: number; // V
  positions: number; // P
}

/** What one head reads from the residual stream, all written by hand rather than learned. */
export interface HeadWeights {
  query: Matrix; // (C, d)
  key: Matrix; // (C, d)
  value: Matrix; // (C, V): here always the token block, copied
}

/** Channels of the residual stream: C = 2V + P. */
export function residualChannels({ vocabularySize, positions }: ResidualLayout): number {
  return 2 * vocabularySize + positions;
}

/**
 * "I am at p, who is at p − 1?" The query is the position block shifted by one, the key the position
 * block as it is, so the score is `sharpness` one place back and 0 elsewhere. Position 0 has nobody
 * before it and asks for itself.
 */
export function previousTokenWeights(layout: ResidualLayout, sharpness: number): HeadWeights {
  const { vocabularySize, positions } = layout;
  const query = matrix(residualChannels(layout), positions);
  for (let p = 0; p < positions; p++) {
    const previous = Math.max(p - 1, 0);
    query.data[(vocabularySize + p) * positions + previous] = beforeScaling(sharpness, positions);
  }
  const key = matrix(residualChannels(layout), positions);
  setDiagonal(key, vocabularySize, positions, 1);
  return { query, key, value: copyToken(layout) };
}

/**
 * "I am this token, who else is?" Query and key are both the token block, so the score is
 * `sharpness` for the same token, the querying position itself included, and 0 for others.
 */
export function sameTokenWeights(layout: ResidualLayout, sharpness: number): HeadWeights {
  const { vocabularySize } = layout;
  const query = matrix(residualChannels(layout), vocabularySize);
  setDiagonal(query, 0, vocabularySize, beforeScaling(sharpness, vocabularySize));
  const key = matrix(residualChannels(layout), vocabularySize);
  setDiagonal(key, 0, vocabularySize, 1);
  return { query, key, value: copyToken(layout) };
}

/**
 * "I am this token, who comes after an earlier copy of me?" The query is the token block, the key
 * the previous-token block, so the score is `sharpness` where an earlier head wrote this token as
 * the previous one. One more channel gives position 0 half that score from everywhere: a resting
 * place that wins only when no copy is found.
 */
export function inductionWeights(layout: ResidualLayout, sharpness: number): HeadWeights {
  const { vocabularySize, positions } = layout;
  const size = vocabularySize + 1;
  const query = matrix(residualChannels(layout), size);
  setDiagonal(query, 0, vocabularySize, beforeScaling(sharpness, size));
  for (let p = 0; p < positions; p++) {
    query.data[(vocabularySize + p) * size + vocabularySize] = beforeScaling(sharpness / 2, size);
  }
  const key = matrix(residualChannels(layout), size);
  setDiagonal(key, vocabularySize + positions, vocabularySize, 1);
  key.data[vocabularySize * size + vocabularySize] = 1;
  return { query, key, value: copyToken(layout) };
}

/** Writes a copied token (V) into the previous-token block (C) of the residual stream. */
export function writePreviousToken(layout: ResidualLayout): Matrix {
  const { vocabularySize, positions } = layout;
  const output = matrix(vocabularySize, residualChannels(layout));
  for (let v = 0; v < vocabularySize; v++) {
    output.data[v * output.cols + vocabularySize + positions + v] = 1;
  }
  return output;
}

/** Reads the token block: (C) → (V). */
function copyToken(layout: ResidualLayout): Matrix {
  const value = matrix(residualChannels(layout), layout.vocabularySize);
  setDiagonal(value, 0, layout.vocabularySize, 1);
  return value;
}

/** Connects channels firstRow … firstRow + count − 1 one to one with columns 0 … count − 1. */
function setDiagonal(weights: Matrix, firstRow: number, count: number, entry: number): void {
  for (let i = 0; i < count; i++) weights.data[(firstRow + i) * weights.cols + i] = entry;
}

/** Attention divides scores by √d; a query this much larger makes the divided score come out right. */
function beforeScaling(score: number, headSize: number): number {
  return score * Math.sqrt(headSize);
}
