import { describe, expect, test } from 'vitest';
import type { ModelChoice, NgramTasks, TrainingProgress } from '#model/ngram/ngram-protocol.ts';
import { ngramTasks } from '#model/ngram/ngram-tasks.ts';
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { WorkerTask } from '#model/tasks/worker-task.ts';
import { mobyDickChapter1 } from '#data/moby-dick-chapter-1.ts';
import { workerOf } from '../tasks/worker-of.ts';

type Load = Parameters<typeof ngramTasks>[0];

const BOOK: ModelChoice = { text: { base: '/' }, unit: 'word', order: 3 };
const SEA: ModelChoice = { text: { given: 'the sea the sea the sky' }, unit: 'word', order: 2 };

function client(load: Load = async () => mobyDickChapter1) {
  return new WorkerTask<NgramTasks>(() => workerOf((port) => serveTasks(port, ngramTasks(load))));
}

describe('the n-gram worker', () => {
  test('says what it has counted', async () => {
    const facts = await client().request('train', { model: SEA });
    // sea, sky and the, beside <unk>; the sea, sea the, the sky
    expect(facts).toEqual({ tokens: 6, bytes: 23, vocabularySize: 4, distinct: [3, 3] });
  });

  test('predicts the next token', async () => {
    const request = { model: SEA, text: 'over the', count: 1, strength: 0 };
    const { top, rest, ranked } = await client().request('predict', request);
    expect(top).toEqual([{ id: 2, part: { text: 'sea' }, probability: 2 / 3 }]);
    expect(rest).toBeCloseTo(1 / 3, 15);
    expect(ranked).toBeInstanceOf(Float32Array);
  });

  test('reads a text token by token, Infinity included', async () => {
    const request = { model: SEA, text: 'the the', strength: 0 };
    const { parts, nats, bytes } = await client().request('surprisals', request);
    expect(parts).toEqual([{ text: 'the' }, { text: 'the' }]);
    expect([...nats]).toEqual([expect.closeTo(Math.LN2, 15), Infinity]);
    expect(bytes).toBe(7);
  });

  test('writes on from a seed, and never an unknown word', async () => {
    const worker = client();
    const request = { model: BOOK, text: 'Call me', count: 40, temperature: 1, seed: 5 };
    const first = await worker.request('generate', request);
    const again = await worker.request('generate', request);
    const other = await worker.request('generate', { ...request, seed: 6 });
    expect(first).toEqual(again);
    expect(first.text).not.toBe(other.text);
    expect(first.parts).toHaveLength(40);
    expect(first.text).not.toContain('<unk>');
    expect(first.text).toMatch(/^([.,;:!?”’—]| )/); // goes on from "Call me"
  });

  test('learns byte pairs with progress, so that any text can be read', async () => {
    const progress: TrainingProgress[] = [];
    const model: ModelChoice = { ...BOOK, unit: 'byte-pair' };
    const reading = await client().request(
      'surprisals',
      { model, text: '🐋' },
      { onProgress: (p) => progress.push(p) },
    );
    expect(reading.nats.every(Number.isFinite)).toBe(true);
    // The chapter runs out of pairs that stand in it twice before the thousandth merge.
    const done = progress.map((p) => p.done);
    expect(done.slice(0, 3)).toEqual([20, 40, 60]);
    expect(progress[0]).toEqual({ stage: 'merges', done: 20, total: 1000 });
  });

  test('stops learning byte pairs once nobody waits for them', async () => {
    const stop = new AbortController();
    const done: number[] = [];
    const report = (progress: TrainingProgress) => {
      done.push(progress.done);
      if (done.length === 2) stop.abort();
    };
    const model: ModelChoice = { ...BOOK, unit: 'byte-pair' };
    const run = ngramTasks(async () => mobyDickChapter1).train(
      { model },
      { report, signal: stop.signal },
    );
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 50)); // time for more, were it going on
    expect(done).toEqual([20, 40]);
  });

  test('takes bytes for tokens', async () => {
    const model: ModelChoice = { ...BOOK, unit: 'byte' };
    const { vocabularySize, tokens, bytes } = await client().request('train', { model });
    expect(vocabularySize).toBe(256);
    expect(tokens).toBe(bytes);
  });

  test('loads the book once for two requests at a time, and tells both how far it is', async () => {
    let loads = 0;
    const worker = client(async (base, report) => {
      loads++;
      expect(base).toBe('/');
      await new Promise((resolve) => setTimeout(resolve, 20));
      report({ stage: 'text', done: 1, total: 2 });
      return 'a b';
    });
    const heard: string[] = [];
    const ask = (name: string) =>
      worker.request('train', { model: BOOK }, { onProgress: () => heard.push(name) });
    const [one, two] = await Promise.all([ask('one'), ask('two')]);
    expect(one).toEqual(two);
    expect(loads).toBe(1);
    expect(heard.toSorted()).toEqual(['one', 'two']);
  });

  test('tries again after a load that failed', async () => {
    let tries = 0;
    const worker = client(async () => {
      if (++tries === 1) throw new Error('offline');
      return 'a b';
    });
    await expect(worker.request('train', { model: BOOK })).rejects.toThrow('offline');
    await expect(worker.request('train', { model: BOOK })).resolves.toMatchObject({ tokens: 2 });
  });

  test('keeps the latest four models', async () => {
    let loads = 0;
    const worker = client(async () => {
      loads++;
      return 'a b';
    });
    const train = (order: number) => worker.request('train', { model: { ...BOOK, order } });
    for (const order of [1, 2, 3, 4, 1, 5]) await train(order); // 2 is now the oldest, and gone
    expect(loads).toBe(5);
    await train(1);
    expect(loads).toBe(5);
    await train(2);
    expect(loads).toBe(6);
  });

  test('answers a bad request with its RangeError', async () => {
    const request = { model: SEA, text: '', count: 1, strength: -1 };
    await expect(client().request('predict', request)).rejects.toMatchObject({
      name: 'RangeError',
    });
  });
});
