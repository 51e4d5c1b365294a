/** Mote's own worker tasks at a desk, with the weights, kernels and merges that the site ships. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kernels } from '#model/kernels/kernels.ts';
import { createWasmKernels } from '#model/kernels/wasm-kernels.ts';
import {
  checkManifest,
  chooseWeights,
  type ModelName,
  type MoteManifest,
} from '#model/mote/manifest.ts';
import type { LoadedMote } from '#model/mote/load-mote.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';
import { moteTasks } from '#model/mote/mote-tasks.ts';
import { moteTokenizer } from '#model/mote/mote-tokenizer.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import { unpackWeights } from '#model/transformer/weights-file.ts';

const PUBLIC = join(import.meta.dirname, '../../../public');

/** The manifest of the site's weights. Throws when none were described yet: `npm run data:made`. */
export function readManifest(model: ModelName = 'mote'): MoteManifest {
  return checkManifest(JSON.parse(readFileSync(join(PUBLIC, model, 'manifest.json'), 'utf8')));
}

/** One Mote, as the manifest describes it, by default the last, on given kernels or on the site's in so many bytes. */
export async function openWeights(
  name?: string,
  bytes?: number,
  given?: Kernels,
  model: ModelName = 'mote',
): Promise<LoadedMote> {
  const folder = join(PUBLIC, model);
  const manifest = readManifest(model);
  const weights = chooseWeights(manifest, name);
  const kernels =
    given ?? (await createWasmKernels(readFileSync(join(folder, manifest.kernels.url)), { bytes }));
  const { config, values } = unpackWeights(
    new Uint8Array(readFileSync(join(folder, weights.url))).buffer,
  );
  const transformer = createTransformer(kernels, config);
  transformer.parameters.flat.set(values);
  const tokenizer = moteTokenizer(manifest.merges);
  return {
    transformer,
    tokenizer,
    weights,
    whyTypeScript: null,
    checked: true,
    fromCache: false,
  };
}

/** Mote ready to be asked, on given kernels or on the site's. */
export function openMote(kernels?: Kernels): AskMote {
  const tasks = moteTasks(({ weights, model }) => openWeights(weights, undefined, kernels, model));
  return async (kind, payload) =>
    tasks[kind]({ base: '/', ...payload } as never, {
      report: () => {},
      signal: new AbortController().signal,
    });
}
