import { readFile } from 'node:fs/promises';
import type { Kernels } from '#model/kernels/kernels.ts';
import { createWasmKernels } from '#model/kernels/wasm-kernels.ts';

/** The compiled kernels, from `npm run data:kernels`. */
export const KERNELS = new URL('../../../public/kernels/kernels.wasm', import.meta.url);

export async function loadKernels(bytes: number): Promise<Kernels> {
  return createWasmKernels(await readFile(KERNELS), { bytes });
}
