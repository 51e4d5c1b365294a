import type { Kernels, Matrix32 } from '#model/kernels/kernels.ts';
import type { TransformerConfig } from './config.ts';
import { matrix32 } from './matrix32.ts';

/** Gradients with respect to activations. Going backwards, each block overwrites those of the last. */
export interface ActivationGradients {
  residual: Matrix32; // (n, C)
  normed: Matrix32; // (n, C)
  joined: Matrix32; // (n, C)
  /** Shares its memory with `hidden`: attention and MLP take turns. */
  qkv: Matrix32; // (n, 3C)
  hidden: Matrix32; // (n, F)
  /** Of one head and one sequence at a time. */
  scores: Matrix32; // (longest, longest)
}

/** Takes the memory for the way back of runs of the same size, see createActivations. */
export function createActivationGradients(
  kernels: Kernels,
  { width, hidden }: TransformerConfig,
  { rows, longest }: { rows: number; longest: number },
): ActivationGradients {
  const wide = kernels.floats(rows * Math.max(3 * width, hidden));
  const narrow = () => matrix32(kernels.floats(rows * width), rows, width);
  return {
    residual: narrow(),
    normed: narrow(),
    joined: narrow(),
    qkv: matrix32(wide, rows, 3 * width),
    hidden: matrix32(wide, rows, hidden),
    scores: matrix32(kernels.floats(longest * longest), longest, longest),
  };
}
