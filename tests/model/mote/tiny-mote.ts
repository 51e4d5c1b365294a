/** A Mote that is small and knows nothing, in the files of the real one, and a site that has them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { Random } from '#math/random.ts';
import { CONTROLS, type Part } from '#model/mote/control.ts';
import type { LoadedMote } from '#model/mote/load-mote.ts';
import { MANIFEST_FORMAT, type MoteManifest } from '#model/mote/manifest.ts';
import type { MoteTasks } from '#model/mote/mote-protocol.ts';
import { moteTasks } from '#model/mote/mote-tasks.ts';
import { moteTokenizer } from '#model/mote/mote-tokenizer.ts';
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { WorkerTask } from '#model/tasks/worker-task.ts';
import type { Kernels } from '#model/kernels/kernels.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';
import { parameterCount } from '#model/transformer/parameters.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import { packWeights, unpackWeights } from '#model/transformer/weights-file.ts';
import { readWasmKernels } from '../../support/kernels-wasm.ts';
import { workerOf } from '../tasks/worker-of.ts';

const SHIPPED = new URL('../../../src/data/mote-merges.json', import.meta.url);

/** The first 60 of the shipped merges. */
export const MERGES: number[] = JSON.parse(readFileSync(SHIPPED, 'utf8')).slice(0, 120);

export const CONFIG: TransformerConfig = {
  vocabularySize: 256 + MERGES.length / 2 + CONTROLS.length,
  width: 16,
  blocks: 2,
  heads: 2,
  hidden: 24,
  contextLength: 16,
  rotaryBase: 50,
};

/** Weights whose every part has a say; another seed gives another model. */
export function tinyWeights(seed = 7, config = CONFIG): Uint8Array<ArrayBuffer> {
  const random = new Random(seed);
  const values = Float32Array.from({ length: parameterCount(config) }, () => 0.6 * random.normal());
  return new Uint8Array(packWeights(config, values, { tokens: 1000 * seed }));
}

/** The same Mote without a download. */
export function tinyMote(kernels: Kernels): LoadedMote {
  const { config, values } = unpackWeights(tinyWeights().buffer);
  const transformer = createTransformer(kernels, config);
  transformer.parameters.flat.set(values);
  return {
    transformer,
    tokenizer: moteTokenizer(MERGES),
    weights: { name: 'tiny', tokens: 7000, bytes: 0, sha256: '', url: '' },
    whyTypeScript: null,
    checked: true,
    fromCache: false,
  };
}

export type Load = Parameters<typeof moteTasks>[0];

/** The page's end of a Mote worker. */
export function client(load: Load): WorkerTask<MoteTasks> {
  return new WorkerTask(() => workerOf((port) => serveTasks(port, moteTasks(load))));
}

/** A prompt of text and control, of a few tokens. */
export const PARTS: Part[] = [{ text: 'The cat' }, { control: 'user' }, { text: ' é' }];

export const SITE = 'https://example.org/book/';

export type Files = Record<string, Uint8Array<ArrayBuffer>>;

/** The files of a site with two checkpoints, by their paths below its root. */
export async function siteFiles(): Promise<Files> {
  const files: Files = {
    'kernels/kernels.wasm': new Uint8Array(await readWasmKernels()),
    'mote/early.bin': tinyWeights(3),
    'mote/weights.bin': tinyWeights(7),
  };
  return { ...files, 'mote/manifest.json': manifestOf(files) };
}

export function manifestOf(files: Files): Uint8Array<ArrayBuffer> {
  const describe = (path: string, url: string) => ({
    url,
    bytes: files[path].length,
    sha256: createHash('sha256').update(files[path]).digest('hex'),
  });
  const manifest: MoteManifest = {
    format: MANIFEST_FORMAT,
    kernels: describe('kernels/kernels.wasm', '../kernels/kernels.wasm'),
    weights: [
      { name: 'early', tokens: 3000, ...describe('mote/early.bin', 'early.bin') },
      { name: 'weights', tokens: 7000, ...describe('mote/weights.bin', 'weights.bin') },
    ],
    merges: MERGES,
  };
  return new TextEncoder().encode(JSON.stringify(manifest));
}

/** Serves the files, in chunks, until the test ends; the list gets each path asked for. */
export function serve(files: Files): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: URL, init?: RequestInit) => {
    init?.signal?.throwIfAborted();
    const path = url.pathname.replace('/book/', '');
    asked.push(path);
    const bytes = files[path];
    if (!bytes) return new Response('nothing here', { status: 404 });
    let sent = 0;
    const body = new ReadableStream({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve));
        if (init?.signal?.aborted) return controller.error(init.signal.reason);
        controller.enqueue(bytes.slice(sent, sent + 2048));
        sent += 2048;
        if (sent >= bytes.length) controller.close();
      },
    });
    return new Response(body);
  });
  return asked;
}

/** Storage as browsers have it, until the test ends: what is kept, by address. */
export function stubCaches(): Map<string, Uint8Array<ArrayBuffer>> {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const cache = {
    match: async (url: string) => kept.has(url) && new Response(kept.get(url)),
    put: async (url: string, response: Response) => {
      kept.set(url, new Uint8Array(await response.arrayBuffer()));
    },
    delete: async (url: string, options: CacheQueryOptions) => {
      for (const key of kept.keys()) {
        if (options.ignoreSearch && new URL(key).pathname === new URL(url).pathname) {
          kept.delete(key);
        }
      }
    },
  };
  vi.stubGlobal('caches', { open: async () => cache });
  return kept;
}
