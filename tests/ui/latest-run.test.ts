import { expect, test } from 'vitest';
import { LatestRun, type Running } from '#ui/latest-run.svelte.ts';

/** A computation that the test settles by hand. */
function byHand() {
  const calls: { wish: number; done(result: string): void; fail(error: Error): void }[] = [];
  const compute = (wish: number) =>
    new Promise<string>((done, fail) => calls.push({ wish, done, fail }));
  return { calls, compute };
}
const soon = () => new Promise((done) => setTimeout(done));

test('runs nothing while the first result is what is wanted', () => {
  const { calls, compute } = byHand();
  const runs = new LatestRun({ wish: 1, result: 'one' }, compute);
  runs.want(1);
  expect(calls).toHaveLength(0);
  expect(runs.shown.result).toBe('one');
});

test('keeps the last result until the next is there', async () => {
  const { calls, compute } = byHand();
  const runs = new LatestRun({ wish: 1, result: 'one' }, compute);
  runs.want(2);
  expect([runs.busy, runs.shown.result]).toEqual([true, 'one']);
  calls[0].done('two');
  await soon();
  expect([runs.busy, runs.shown]).toEqual([false, { wish: 2, result: 'two' }]);
});

test('skips every wish between the one under way and the newest', async () => {
  const { calls, compute } = byHand();
  const runs = new LatestRun({ wish: 1, result: 'one' }, compute);
  for (const wish of [2, 3, 4, 5]) runs.want(wish);
  calls[0].done('two');
  await soon();
  calls[1].done('five');
  await soon();
  expect(calls.map(({ wish }) => wish)).toEqual([2, 5]);
  expect(runs.shown).toEqual({ wish: 5, result: 'five' });
});

test('says why it failed, keeps the picture, and runs again when asked', async () => {
  const { calls, compute } = byHand();
  const runs = new LatestRun({ wish: 1, result: 'one' }, compute);
  runs.want(2);
  calls[0].fail(new Error('no network'));
  await soon();
  expect([runs.busy, runs.failure, runs.shown.result]).toEqual([false, 'no network', 'one']);
  void runs.run();
  expect(runs.failure).toBeUndefined();
  calls[1].done('two');
  await soon();
  expect(runs.shown.result).toBe('two');
});

test('stops when it is told to, keeps the picture, and runs again when asked', async () => {
  const compute = (wish: number, { signal }: Running<never>) =>
    new Promise<string>((done, fail) => {
      signal.addEventListener('abort', () => fail(signal.reason));
      setTimeout(() => done(`${wish}`));
    });
  const runs = new LatestRun({ wish: 1, result: 'one' }, compute);
  runs.want(2);
  runs.stop();
  await soon();
  expect([runs.busy, runs.stopped, runs.failure, runs.shown.result]).toEqual([
    false,
    true,
    undefined,
    'one',
  ]);
  await runs.run();
  expect([runs.stopped, runs.shown.result]).toEqual([false, '2']);
  runs.want(3);
  runs.stop();
  await soon();
  runs.want(2);
  expect(runs.stopped, 'what is wanted is shown: nothing was lost').toBe(false);
});

test('computes again what is shown already when asked to', async () => {
  const { calls, compute } = byHand();
  const runs = new LatestRun({ wish: 1, result: 'one' }, compute);
  void runs.run();
  calls[0].done('one again');
  await soon();
  expect(runs.shown.result).toBe('one again');
});
