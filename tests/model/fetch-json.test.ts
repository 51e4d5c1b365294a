import { afterEach, expect, test, vi } from 'vitest';
import { fetchJson } from '#model/fetch-json.ts';

afterEach(() => vi.unstubAllGlobals());

const address = new URL('https://example.org/book/data/book.json');
const answers = (body: BodyInit, init?: ResponseInit) =>
  vi.stubGlobal('fetch', async () => new Response(body, init));

test('gives what a JSON says', async () => {
  answers('{"chapters":["é"]}');
  expect(await fetchJson(address)).toEqual({ chapters: ['é'] });
});

test.each(['<!doctype html><title>Not here</title>', '', '{"chapters":'])(
  'names the file that answers %j',
  async (body) => {
    answers(body);
    await expect(fetchJson(address)).rejects.toMatchObject({
      problem: { code: 'unusable', file: 'book.json' },
    });
  },
);

test('names the file that is not there, and the one that broke off', async () => {
  answers('', { status: 404 });
  await expect(fetchJson(address)).rejects.toMatchObject({
    problem: { code: 'status', file: 'book.json', status: 404 },
  });
  answers(new ReadableStream({ pull: (controller) => controller.error(new TypeError('network')) }));
  await expect(fetchJson(address)).rejects.toMatchObject({
    problem: { code: 'broke-off', file: 'book.json' },
  });
});

test('gives up when the signal says so, with its reason', async () => {
  const reason = new Error('enough');
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('aborted')));
  await expect(fetchJson(address, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
