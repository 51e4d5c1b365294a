import { expect, test } from 'vitest';
import { greedy } from '#math/greedy.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { timeDecoding } from '#model/mote/time-decoding.ts';
import { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import { run, TINY, tinyTransformer } from '../../support/tiny-transformer.ts';
import { client, CONFIG, PARTS, tinyMote } from './tiny-mote.ts';

const PROMPT = [3, 1, 4];
const model = () => tinyTransformer(createTypeScriptKernels());

/** A clock that moves on only while the model runs: so many milliseconds for each row computed. */
function rowClock(cache: KeyValueCache, perRow: number) {
  let now = 0;
  const { append } = cache;
  cache.append = (tokens) => {
    now += perRow * tokens.length;
    return append.call(cache, tokens);
  };
  return () => now;
}

test('writes what the model itself finds likeliest, token by token', () => {
  const transformer = model();
  const cache = new KeyValueCache(transformer);
  const timing = timeDecoding(cache, PROMPT, { maxTokens: 6, clock: () => 0 });
  let next = timing.next();
  while (!next.done) next = timing.next();
  const text = [...PROMPT];
  for (let i = 0; i < 6; i++) text.push(greedy(run(transformer, text).logits.at(-1)!));
  expect(next.value).toEqual(text.slice(PROMPT.length));
});

test('times one row with the cache and every row without it', () => {
  const cache = new KeyValueCache(model());
  const clock = rowClock(cache, 5);
  const times = [...timeDecoding(cache, PROMPT, { maxTokens: 9, clock })];
  expect(times).toMatchObject(
    Array.from({ length: 9 }, (_, i) => ({
      tokens: 4 + i,
      withCache: 5,
      recomputing: 5 * (4 + i),
    })),
  );
});

test('repeats what is too short for the clock: a tick too many or too few is a quarter at most', () => {
  const cache = new KeyValueCache(model());
  const exact = rowClock(cache, 0.25);
  const coarse = () => Math.floor(exact());
  const [{ withCache, recomputing }] = timeDecoding(cache, PROMPT, { maxTokens: 1, clock: coarse });
  expect(Math.abs(recomputing - 1)).toBeLessThanOrEqual(1 / 4);
  expect(Math.abs(withCache - 0.25)).toBeLessThanOrEqual(0.25 / 4);
});

test('a clock that stands still ends too', () => {
  const cache = new KeyValueCache(model());
  const [time] = timeDecoding(cache, PROMPT, { maxTokens: 1, clock: () => 7 });
  expect(time).toMatchObject({ tokens: 4, withCache: 0, recomputing: 0 });
});

test('another user of the cache between two tokens changes nothing', () => {
  const written = (disturb: (cache: KeyValueCache) => void) => {
    const cache = new KeyValueCache(model());
    const timing = timeDecoding(cache, PROMPT, { maxTokens: 5, clock: () => 0 });
    let next = timing.next();
    for (; !next.done; next = timing.next()) disturb(cache);
    return next.value;
  };
  const disturbed = written((cache) => {
    cache.rewind(0);
    cache.append([9, 9, 9, 9, 9, 9, 9, 9]);
  });
  expect(disturbed).toEqual(written(() => {}));
});

test('reports how far the scores of the two ways are apart: hardly, unless the cache is spoilt', () => {
  const cache = new KeyValueCache(model());
  const options = { maxTokens: 4, clock: () => 0 };
  for (const { difference } of timeDecoding(cache, PROMPT, options)) {
    expect(difference).toBeLessThan(1e-5);
  }
  const { rewind } = cache;
  cache.rewind = (length) => {
    cache.activations.blocks[1].qkv.data.fill(0.5, 0, 20); // the first token's
    rewind.call(cache, length);
  };
  const [spoilt] = timeDecoding(cache, PROMPT, options);
  expect(spoilt.difference).toBeGreaterThan(1e-3);
});

test('refuses more tokens than there is room for, and none', () => {
  const cache = new KeyValueCache(model());
  for (const maxTokens of [0, -1, 1.5, NaN, TINY.contextLength - PROMPT.length + 1]) {
    const timing = timeDecoding(cache, PROMPT, { maxTokens, clock: () => 0 });
    expect(() => timing.next()).toThrow('expected from 1 to 9 tokens to write');
  }
});

const tiny = () => client(async () => tinyMote(createTypeScriptKernels()));

test('the worker reports each token as it is timed, and all of them at the end', async () => {
  const seen: number[] = [];
  const { tokens, written, times, dropped } = await tiny().request(
    'timeDecoding',
    { base: '/', parts: PARTS, maxTokens: 3 },
    { onProgress: (progress) => 'time' in progress && seen.push(progress.time.tokens) },
  );
  expect(dropped).toBe(0);
  expect(written).toHaveLength(3);
  expect(times.map((time) => time.tokens)).toEqual([1, 2, 3].map((n) => tokens.length + n));
  expect(seen).toEqual(times.map((time) => time.tokens));
  expect(times.every((time) => time.withCache >= 0 && time.recomputing >= 0)).toBe(true);
});

test('the worker stops between two tokens when it is told to', async () => {
  const stop = new AbortController();
  const task = tiny();
  let steps = 0;
  const timing = task.request(
    'timeDecoding',
    { base: '/', parts: [], maxTokens: CONFIG.contextLength - 1 },
    {
      signal: stop.signal,
      onProgress: (progress) => {
        if ('time' in progress && ++steps === 2) stop.abort(new Error('enough'));
      },
    },
  );
  await expect(timing).rejects.toThrow('enough');
  const { tokens } = await task.request('tokenize', { base: '/', text: 'a' });
  expect(tokens.length).toBeGreaterThan(1);
  expect(steps).toBeLessThan(CONFIG.contextLength - 1);
});
