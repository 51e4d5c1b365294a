import type { Kernels } from '#model/kernels/kernels.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { createWasmKernels } from '#model/kernels/wasm-kernels.ts';
import type { Problem, ProblemError } from '#model/problem.ts';
import { fetchFile, type FetchedFile } from './fetch-file.ts';
import type { MoteFile } from './manifest.ts';

export interface LoadedKernels {
  readonly kernels: Kernels;
  /** Why the TypeScript kernels run; null where the WebAssembly ones do. */
  readonly whyTypeScript: Problem | null;
}

interface LoadKernelsOptions {
  readonly onLoad: (loaded: number) => void;
  readonly signal?: AbortSignal;
  /** Memory of the WebAssembly kernels, see createWasmKernels. */
  readonly bytes?: number;
}

/** The TypeScript kernels, and why it is not the others. */
export function fallBack(whyTypeScript: Problem): LoadedKernels {
  return { kernels: createTypeScriptKernels(), whyTypeScript };
}

/**
 * The WebAssembly kernels that a manifest describes, or the TypeScript ones where those cannot be had. Rejects
 * only with the signal's reason.
 */
export async function loadKernels(
  described: MoteFile,
  folder: URL,
  options: LoadKernelsOptions,
): Promise<LoadedKernels> {
  if (typeof WebAssembly === 'undefined') return fallBack({ code: 'no-webassembly' });
  let file: FetchedFile;
  try {
    file = await fetchFile(described, folder, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    return fallBack((error as ProblemError).problem);
  }
  try {
    const { bytes } = options;
    return { kernels: await createWasmKernels(file.bytes, { bytes }), whyTypeScript: null };
  } catch {
    // No SIMD, no memory to be had, or a policy that forbids it: their words differ, and help no reader.
    return fallBack({ code: 'webassembly-refused' });
  }
}
