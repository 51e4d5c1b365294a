import { expect, test } from 'vitest';
import { LoadedValue } from '#ui/loaded-value.svelte.ts';

test('tells how far a load is, and gives what came', async () => {
  const said: number[] = [];
  const text = new LoadedValue(async (_signal, progress) => {
    progress(1, 4);
    said.push(text.percent);
    return 'here';
  });
  expect([text.status, text.value]).toEqual(['idle', undefined]);
  await text.start();
  expect([text.status, text.value, said]).toEqual(['done', 'here', [25]]);
});

test('what is here stays when it is loaded anew in vain', async () => {
  let came = 0;
  const text = new LoadedValue(async () => {
    if (++came > 1) throw new Error('the site is gone');
    return came;
  });
  await text.start();
  await text.start();
  expect([text.status, text.value]).toEqual(['failed', 1]);
  expect(text.reason).not.toBe('');
});

test('a load that is stopped can be asked for again', async () => {
  const text = new LoadedValue(
    (signal) =>
      new Promise<string>((_, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      ),
  );
  const ended = text.start();
  expect(text.status).toBe('busy');
  text.cancel();
  await ended;
  expect([text.status, text.value]).toEqual(['idle', undefined]);
});
