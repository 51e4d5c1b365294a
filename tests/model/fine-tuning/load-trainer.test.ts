import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadTrainer } from '#model/fine-tuning/load-trainer.ts';
import { trainStep } from '#model/transformer/train-step.ts';
import { USUAL_UPDATE } from '#model/transformer/usual-update.ts';
import { serve, SITE, siteFiles } from '../mote/tiny-mote.ts';

beforeEach(() => vi.stubGlobal('caches', undefined));
afterEach(() => vi.unstubAllGlobals());

const UPDATE = { ...USUAL_UPDATE, learningRate: 1e-2 };
const load = (rows = 16) => loadTrainer({ site: SITE, rows, onLoad: () => {} });

test('a downloaded model learns, and goes back to its start to the last bit', async () => {
  serve(await siteFiles());
  const { trainer, cache, reset } = await load();
  const sequence = { tokens: [3, 1, 4, 1, 5] };
  const start = trainer.transformer.parameters.flat.slice();
  const asked = cache.append([3]).slice();
  const steps = () => Array.from({ length: 5 }, () => trainStep(trainer, [sequence], UPDATE).loss);
  const losses = steps();
  expect(losses[4]).toBeLessThan(losses[0]);
  cache.rewind(0);
  expect(cache.append([3])).not.toEqual(asked);

  reset();
  expect(trainer.transformer.parameters.flat).toEqual(start);
  cache.rewind(0);
  expect(cache.append([3])).toEqual(asked);
  expect(steps()).toEqual(losses);
});

test('says which rooms can be had, before it downloads, and what fails of a download', async () => {
  const asked = serve({});
  await expect(load(0)).rejects.toThrow('expected room for 1 to 1024 tokens, got 0');
  await expect(load(1025)).rejects.toThrow(RangeError);
  expect(asked).toEqual([]);
  await expect(load()).rejects.toMatchObject({ problem: { code: 'status' } });
});
