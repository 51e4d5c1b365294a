import { matmul, matmulTransposedB } from '#math/matmul.ts';
import type { Matrix } from '#math/matrix.ts';

/**
 * Linear attention: attention without the softmax, so that scores weigh the values as they are.
 *
 *     output = (Q Kᵀ) V
 *
 * Given worked examples (keys xᵢ, values yᵢ) and a question x as query, it answers what linear
 * regression started at zero answers after one gradient step of size 1 on Σ ½ ‖W xᵢ − yᵢ‖².
 *
 * Shapes: query (T, d), key (S, d), value (S, valueSize) → (T, valueSize)
 * Throws RangeError when the shapes do not fit together.
 * Source: von Oswald et al., Transformers Learn In-Context by Gradient Descent, 2023.
 */
export function linearAttention(query: Matrix, key: Matrix, value: Matrix): Matrix {
  return matmul(matmulTransposedB(query, key), value);
}
