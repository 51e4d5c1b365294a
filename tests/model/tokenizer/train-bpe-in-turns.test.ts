import { expect, test } from 'vitest';
import { trainBpe } from '#model/tokenizer/train-bpe.ts';
import { trainBpeInTurns } from '#model/tokenizer/train-bpe-in-turns.ts';

const PATTERN = /\S+|\s+/gu;
/** A text without a blank, in which many pairs repeat. */
const TEXT = Array.from({ length: 400 }, (_, i) => (i * i).toString(36)).join('');

test('learns what trainBpe yields, as many as asked for', async () => {
  const all = [...trainBpe(TEXT, PATTERN)];
  expect(all.length).toBeGreaterThan(60);
  expect(await trainBpeInTurns(TEXT, PATTERN, 45)).toEqual(all.slice(0, 45));
  expect(await trainBpeInTurns(TEXT, PATTERN, 1e6)).toEqual(all);
  expect(await trainBpeInTurns(TEXT, PATTERN, 0)).toEqual([]);
});

test('lets other messages in between, and stops when one of them says so', async () => {
  const stop = new AbortController();
  const heard: number[] = [];
  const report = (learned: readonly unknown[]) => heard.push(learned.length);
  const run = trainBpeInTurns(TEXT, PATTERN, 1e6, { every: 5, report, signal: stop.signal });
  setTimeout(() => stop.abort(new Error('enough')), 0);
  await expect(run).rejects.toThrow('enough');
  expect(heard.length).toBeLessThan(4);
});
