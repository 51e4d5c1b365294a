import { siteFolder, type DownloadProgress } from '#model/download.ts';
import type { Kernels } from '#model/kernels/kernels.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { createWasmKernels } from '#model/kernels/wasm-kernels.ts';
import type { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import { utf8Text } from '#model/tokenizer/utf8.ts';
import { createTransformer, type Transformer } from '#model/transformer/transformer.ts';
import { unpackWeights, type UnpackedWeights } from '#model/transformer/weights-file.ts';
import { CONTROLS } from './control.ts';
import { fetchFile, fetchResponse, readBytes, type FetchedFile } from './fetch-file.ts';
import { cachedBytes, keepBytes } from './file-cache.ts';
import { checkManifest, chooseWeights, type MoteManifest, type MoteWeights } from './manifest.ts';
import { moteTokenizer } from './mote-tokenizer.ts';

/** Mote, ready to run. */
export interface LoadedMote {
  readonly transformer: Transformer;
  readonly tokenizer: Tokenizer;
  readonly weights: MoteWeights;
  /** Why the TypeScript kernels run; null where the WebAssembly ones do. */
  readonly whyTypeScript: string | null;
  /** Whether the checksum of the weights was computed, besides their length and form. */
  readonly checked: boolean;
  /** Whether the weights are from an earlier visit. */
  readonly fromCache: boolean;
}

export interface LoadMoteOptions {
  /** Absolute URL of the site's root. */
  readonly site: string;
  /** Name of the weights in the manifest, by default its last. */
  readonly weights?: string;
  readonly onLoad: (progress: DownloadProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Downloads Mote, or takes it from an earlier visit, which also works while the site does not answer.
 * Rejects with an Error that says why, for a reader, or with the signal's reason.
 */
export async function loadMote(options: LoadMoteOptions): Promise<LoadedMote> {
  const { signal } = options;
  const folder = siteFolder('mote', options.site);
  const manifest = await fetchManifest(folder, signal);
  const weights = chooseWeights(manifest, options.weights);

  const parts = { weights: 0, kernels: 0 };
  const wasm = typeof WebAssembly !== 'undefined';
  const total = weights.bytes + (wasm ? manifest.kernels.bytes : 0);
  const onLoad = (part: keyof typeof parts) => (loaded: number) => {
    parts[part] = loaded;
    options.onLoad({ loaded: parts.weights + parts.kernels, total });
  };
  const [file, { kernels, whyTypeScript }] = await Promise.all([
    fetchFile(weights, 'the weights of Mote', folder, { onLoad: onLoad('weights'), signal }),
    loadKernels(manifest, folder, { onLoad: onLoad('kernels'), signal }),
  ]);

  const { config, values } = unpack(file);
  const tokenizer = moteTokenizer(manifest.merges);
  const known = tokenizer.size + CONTROLS.length;
  if (config.vocabularySize !== known) {
    throw new Error(
      `the weights of Mote know ${config.vocabularySize} tokens, its tokenizer ${known}`,
    );
  }
  const transformer = createTransformer(kernels, config);
  transformer.parameters.flat.set(values);
  const { checked, fromCache } = file;
  return { transformer, tokenizer, weights, whyTypeScript, checked, fromCache };
}

/** The site's own manifest; that of an earlier visit where the site has none to give. */
async function fetchManifest(folder: URL, signal?: AbortSignal): Promise<MoteManifest> {
  const what = 'the description of Mote';
  const address = new URL('manifest.json', folder);
  try {
    const response = await fetchResponse(address, what, { cache: 'no-cache', signal });
    const bytes = await readBytes(response, what, { onLoad: () => {}, signal });
    const manifest = parseManifest(bytes);
    void keepBytes(address, bytes);
    return manifest;
  } catch (error) {
    signal?.throwIfAborted();
    const kept = await cachedBytes(address);
    try {
      if (kept) return parseManifest(kept);
    } catch {
      // then the site's own fault is the one to tell
    }
    throw error;
  }
}

function parseManifest(bytes: Uint8Array): MoteManifest {
  let value: unknown;
  try {
    value = JSON.parse(utf8Text(bytes));
  } catch (cause) {
    throw new Error('the description of Mote cannot be used: it is not JSON', { cause });
  }
  return checkManifest(value);
}

/** The WebAssembly kernels where they can be had, else the TypeScript ones and why. */
async function loadKernels(
  manifest: MoteManifest,
  folder: URL,
  options: { onLoad: (loaded: number) => void; signal?: AbortSignal },
): Promise<{ kernels: Kernels; whyTypeScript: string | null }> {
  const fallBack = (whyTypeScript: string) => ({
    kernels: createTypeScriptKernels(),
    whyTypeScript,
  });
  if (typeof WebAssembly === 'undefined') return fallBack('this browser has no WebAssembly');
  let file: FetchedFile;
  try {
    file = await fetchFile(manifest.kernels, 'the kernels of Mote', folder, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    return fallBack((error as Error).message);
  }
  try {
    return { kernels: await createWasmKernels(file.bytes), whyTypeScript: null };
  } catch {
    // No SIMD, no memory to be had, or a policy that forbids it: their words differ, and help no reader.
    return fallBack('this browser does not run the WebAssembly kernels');
  }
}

function unpack({ bytes }: FetchedFile): UnpackedWeights {
  try {
    return unpackWeights(bytes.buffer);
  } catch (cause) {
    throw new Error('the weights of Mote cannot be read: they are not in its format', { cause });
  }
}
