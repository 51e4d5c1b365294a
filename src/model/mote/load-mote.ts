import { siteFolder, type DownloadProgress } from '#model/download.ts';
import type { Problem } from '#model/problem.ts';
import type { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import { createTransformer, type Transformer } from '#model/transformer/transformer.ts';
import { unpackWeights } from '#model/transformer/weights-file.ts';
import { usable } from '#model/usable.ts';
import { CONTROLS } from './control.ts';
import { fetchFile } from './fetch-file.ts';
import { fetchManifest } from './fetch-manifest.ts';
import { loadKernels } from './load-kernels.ts';
import { chooseWeights, MANIFEST, type ModelName, type MoteWeights } from './manifest.ts';
import { moteTokenizer } from './mote-tokenizer.ts';

/** Mote, ready to run. */
export interface LoadedMote {
  readonly transformer: Transformer;
  readonly tokenizer: Tokenizer;
  readonly weights: MoteWeights;
  /** Why the TypeScript kernels run; null where the WebAssembly ones do. */
  readonly whyTypeScript: Problem | null;
  /** Whether the checksum of the weights was computed, besides their length and form. */
  readonly checked: boolean;
  /** Whether the weights are from an earlier visit. */
  readonly fromCache: boolean;
}

export interface LoadMoteOptions {
  /** Absolute URL of the site's root. */
  readonly site: string;
  /** By default Mote. */
  readonly model?: ModelName;
  /** Name of the weights in the manifest, by default its last. */
  readonly weights?: string;
  /** Memory of the WebAssembly kernels, see createWasmKernels. */
  readonly memory?: number;
  readonly onLoad: (progress: DownloadProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Downloads Mote, or takes it from an earlier visit, which also works while the site does not answer.
 * Rejects with a ProblemError or with the signal's reason.
 */
export async function loadMote(options: LoadMoteOptions): Promise<LoadedMote> {
  const { signal } = options;
  const folder = siteFolder(options.model ?? 'mote', options.site);
  const manifest = await fetchManifest(folder, signal);
  const weights = usable(MANIFEST, () => chooseWeights(manifest, options.weights));

  const parts = { weights: 0, kernels: 0 };
  const wasm = typeof WebAssembly !== 'undefined';
  const total = weights.bytes + (wasm ? manifest.kernels.bytes : 0);
  const onLoad = (part: keyof typeof parts) => (loaded: number) => {
    parts[part] = loaded;
    options.onLoad({ loaded: parts.weights + parts.kernels, total });
  };
  const [file, { kernels, whyTypeScript }] = await Promise.all([
    fetchFile(weights, folder, { onLoad: onLoad('weights'), signal }),
    loadKernels(manifest.kernels, folder, {
      onLoad: onLoad('kernels'),
      signal,
      bytes: options.memory,
    }),
  ]);

  const tokenizer = moteTokenizer(manifest.merges);
  const known = tokenizer.size + CONTROLS.length;
  const { config, values } = usable(weights.url, () => {
    const unpacked = unpackWeights(file.bytes.buffer);
    const { vocabularySize } = unpacked.config;
    if (vocabularySize === known) return unpacked;
    throw new RangeError(`expected weights for ${known} tokens, got ${vocabularySize}`);
  });
  const transformer = createTransformer(kernels, config);
  transformer.parameters.flat.set(values);
  const { checked, fromCache } = file;
  return { transformer, tokenizer, weights, whyTypeScript, checked, fromCache };
}
