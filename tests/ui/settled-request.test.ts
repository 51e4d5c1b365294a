import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settledRequest } from '#ui/settled-request.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => expect.unreachable();

test('asks only once the input has settled', async () => {
  const ask = vi.fn(async () => 7);
  const answers: number[] = [];
  settledRequest(ask, (answer) => answers.push(answer), never);
  expect(ask).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  expect(answers).toEqual([7]);
});

test('never asks for an input that changed before it settled', async () => {
  const ask = vi.fn(async () => 7);
  settledRequest(ask, never, never)();
  await vi.runAllTimersAsync();
  expect(ask).not.toHaveBeenCalled();
});

test('drops the answer and the failure of an input that changed meanwhile', async () => {
  for (const end of [() => Promise.resolve(7), () => Promise.reject(new Error('late'))]) {
    let settle = () => {};
    const held = new Promise<void>((resolve) => (settle = resolve));
    let signal: AbortSignal | undefined;
    const giveUp = settledRequest(
      async (given) => {
        signal = given;
        await held;
        return end();
      },
      never,
      never,
    );
    await vi.runAllTimersAsync();
    giveUp();
    expect(signal?.aborted).toBe(true);
    settle();
    await vi.runAllTimersAsync();
  }
});

test('says why it failed', async () => {
  const reasons: string[] = [];
  const ask = () => Promise.reject(new Error('no worker'));
  settledRequest(ask, never, (reason) => reasons.push(reason));
  await vi.runAllTimersAsync();
  expect(reasons).toEqual(['no worker']);
});
