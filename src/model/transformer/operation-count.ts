import type { TransformerConfig } from './config.ts';

/** A run of the model: tokens whose keys and values are kept already, and tokens to compute. */
export interface RunSize {
  readonly past: number;
  readonly fresh: number;
}

/** Multiplications in the matrix products of a run. */
interface OperationCount {
  /** With learned numbers: each of them once for every fresh token. */
  readonly weights: number;
  /** Of queries with keys, and of attention weights with values. */
  readonly attention: number;
}

/**
 * How many multiplications the matrix products of `forward` take, n fresh tokens after p past ones:
 *
 *     weights = n · (L · (4C² + 2CF) + V·C),     attention = n · (p + n) · 2·L·C
 *
 * Scores that the causal mask throws away are counted, since they are computed; norms, rotations,
 * softmax and GELU, a few operations for each number, are not. Without a fresh token both are 0.
 * Throws RangeError unless both sizes are whole numbers ≥ 0.
 */
export function operationCount(
  { vocabularySize: V, width: C, hidden: F, blocks: L }: TransformerConfig,
  { past, fresh }: RunSize,
): OperationCount {
  for (const [name, size] of Object.entries({ past, fresh })) {
    if (!Number.isInteger(size) || size < 0) {
      throw new RangeError(`${name} must be a whole number of tokens ≥ 0, got ${size}`);
    }
  }
  const perToken = L * (4 * C ** 2 + 2 * C * F) + V * C;
  return { weights: fresh * perToken, attention: fresh * (past + fresh) * 2 * L * C };
}

/** Everything that a run multiplies. */
export function multiplications(config: TransformerConfig, size: RunSize): number {
  const { weights, attention } = operationCount(config, size);
  return weights + attention;
}

/**
 * What one more token of a text costs that is `tokens` long with it: only its own row where the keys
 * and values of the others are kept, the whole text where they are not.
 */
export function decodingSize(tokens: number, { cache }: { cache: boolean }): RunSize {
  return cache ? { past: tokens - 1, fresh: 1 } : { past: 0, fresh: tokens };
}
