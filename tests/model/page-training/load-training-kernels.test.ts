import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadTrainingKernels } from '#model/page-training/load-training-kernels.ts';
import { serve, SITE, siteFiles } from '../mote/tiny-mote.ts';
import { context } from './lab.ts';

beforeEach(() => vi.stubGlobal('caches', undefined));
afterEach(() => vi.unstubAllGlobals());

test('takes the fast kernels of the site, and no weights', async () => {
  const asked = serve(await siteFiles());
  const { kernels, whyTypeScript } = await loadTrainingKernels(SITE, context);
  expect([kernels.kind, whyTypeScript]).toEqual(['webassembly', null]);
  expect(() => kernels.floats(2 ** 23)).not.toThrow(); // 32 MiB, more than to run Mote
  expect(asked.sort()).toEqual(['kernels/kernels.wasm', 'mote/manifest.json']);
});

test('a site without Mote still trains, in TypeScript, and says why', async () => {
  serve({});
  const { kernels, whyTypeScript } = await loadTrainingKernels(SITE, context);
  expect(kernels.kind).toBe('typescript');
  expect(whyTypeScript).toMatchObject({ code: 'status', status: 404 });
});

test('so does a browser whose WebAssembly is switched off', async () => {
  serve(await siteFiles());
  vi.stubGlobal('WebAssembly', undefined);
  const { kernels, whyTypeScript } = await loadTrainingKernels(SITE, context);
  expect(kernels.kind).toBe('typescript');
  expect(whyTypeScript).toEqual({ code: 'no-webassembly' });
});

test('an abort ends the load with its reason', async () => {
  serve(await siteFiles());
  const stop = new AbortController();
  stop.abort(new Error('enough'));
  await expect(loadTrainingKernels(SITE, { ...context, signal: stop.signal })).rejects.toThrow(
    'enough',
  );
});
