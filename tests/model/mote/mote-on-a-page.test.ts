import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { loadMote } from '#model/mote/load-mote.ts';
import type { MoteTasks } from '#model/mote/mote-protocol.ts';
import { moteTasks } from '#model/mote/mote-tasks.ts';
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { WorkerTask, type WorkerLike } from '#model/tasks/worker-task.ts';
import { kernelSets } from '../../support/kernel-sets.ts';
import { workerOf } from '../tasks/worker-of.ts';
import {
  client,
  serve,
  SITE,
  siteFiles,
  stubCaches,
  tinyMote,
  type Files,
  type Load,
} from './tiny-mote.ts';

describe('on a page', () => {
  let files: Files;
  beforeAll(async () => {
    files = await siteFiles();
  });
  afterEach(() => vi.unstubAllGlobals());

  const fromSite: Load = ({ weights }, options) => loadMote({ site: SITE, weights, ...options });
  const hello = { base: '/', parts: [{ text: 'Hello' }] };

  test('all figures share one download, and each hears how far it is', async () => {
    const asked = serve(files);
    const ask = client(fromSite);
    const reports = [0, 0];
    await Promise.all([
      ask.request('load', { base: '/' }, { onProgress: () => reports[0]++ }),
      ask.request('predict', hello, { onProgress: () => reports[1]++ }),
    ]);
    expect(asked).toHaveLength(3);
    expect(Math.min(...reports)).toBeGreaterThan(0);
    const early = await ask.request('load', { base: '/', weights: 'early' });
    expect(early.weights).toMatchObject({ name: 'early', tokens: 3000 });
  });

  test('a failed download can be tried again', async () => {
    serve({});
    const ask = client(fromSite);
    await expect(ask.request('load', { base: '/' })).rejects.toMatchObject({
      problem: { code: 'status', status: 404 },
    });
    serve(files);
    expect(await ask.request('load', { base: '/' })).toMatchObject({ kernels: 'webassembly' });
  });

  test('generation tells of the download first, and stops when nobody listens', async () => {
    serve(files);
    const ask = client(fromSite);
    const stop = new AbortController();
    const heard: string[] = [];
    const request = { ...hello, steps: [], seed: 1, maxTokens: 1000, stopAt: [] };
    const writing = ask.request('generate', request, {
      signal: stop.signal,
      onProgress(progress) {
        heard.push('load' in progress ? 'load' : 'draw');
        if (heard.filter((kind) => kind === 'draw').length === 3) stop.abort();
      },
    });
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(heard[0]).toBe('load');
    expect(heard.slice(-3)).toEqual(['draw', 'draw', 'draw']);
    expect(await ask.request('predict', hello)).toMatchObject({ dropped: 0 });
  });

  test('a request that was overtaken is not computed', async () => {
    const mote = tinyMote(await kernelSets[0].create());
    const embed = vi.spyOn(mote.transformer.kernels, 'embed');
    const ask = client(async () => mote);
    await ask.request('load', { base: '/' });
    const stop = new AbortController();
    const overtaken = ask.request('predict', hello, { signal: stop.signal });
    stop.abort();
    await expect(overtaken).rejects.toMatchObject({ name: 'AbortError' });
    await ask.request('predict', { base: '/', parts: [{ text: 'Hello, you' }] });
    expect(embed).toHaveBeenCalledTimes(1);
  });

  test('a worker that dies costs its requests one sentence; the next one starts another', async () => {
    const kept = stubCaches();
    serve(files);
    const workers: (WorkerLike & EventTarget)[] = [];
    const ask = new WorkerTask<MoteTasks>(() => {
      workers.push(workerOf((port) => serveTasks(port, moteTasks(fromSite))));
      return workers[workers.length - 1];
    });
    const before = await ask.request('predict', hello);
    await vi.waitFor(() => expect([...kept.keys()].join()).toContain('weights.bin'));
    const dying = ask.request('predict', hello);
    workers[0].dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    await expect(dying).rejects.toThrow(/^out of memory$/);
    expect(await ask.request('predict', hello)).toEqual(before);
    expect((await ask.request('load', { base: '/' })).fromCache).toBe(true);
    expect(workers).toHaveLength(2);
  });
});
