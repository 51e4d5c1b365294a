import type { Kernels } from '#model/kernels/kernels.ts';
import { loadWasmKernels } from './kernels-wasm.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';

/** A way to compute that must give the same results as the others, to its own precision. */
export interface KernelSet {
  name: string;
  create: () => Kernels | Promise<Kernels>;
  /** The largest error allowed, as a share of the largest number expected. */
  tolerance: number;
}

/**
 * The TypeScript kernels on 64-bit floats: their plain loops do not care what they are given. What
 * they compute is close enough to exact for finite differences and for PyTorch's doubles.
 */
export function doubleKernels(): Kernels {
  return {
    ...createTypeScriptKernels(),
    floats: (length) => new Float64Array(length) as unknown as Float32Array,
  };
}

export const kernelSets: KernelSet[] = [
  { name: 'TypeScript', create: createTypeScriptKernels, tolerance: 1e-5 },
  { name: 'WebAssembly', create: () => loadWasmKernels(), tolerance: 1e-5 },
  { name: 'TypeScript in double precision', create: doubleKernels, tolerance: 1e-10 },
];
