import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepBytes } from '#model/mote/file-cache.ts';
import { keepRuns } from '#widgets/train-your-own/keep-runs.ts';

const NOTHING = { read: [], guesses: {}, questions: {} };
/** What a browser keeps as text: its entries are its own properties, as in a real Storage. */
class Shelf {
  getItem(key: string) {
    return (this as Record<string, unknown>)[key] ?? null;
  }
  setItem(key: string, value: string) {
    Object.assign(this, { [key]: value });
  }
  removeItem(key: string) {
    delete (this as Record<string, unknown>)[key];
  }
}
const refuse = () => {
  throw new DOMException('no', 'QuotaExceededError');
};

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('dispatchEvent', () => true);
  vi.stubGlobal('localStorage', new Shelf());
});
afterEach(() => vi.unstubAllGlobals());
const store = () => import('#ui/store.ts');

test('keeps the first answer to a guess, not the second', async () => {
  const { loadProgress, recordGuess } = await store();
  recordGuess('a', { right: false });
  recordGuess('a', { right: true });
  expect(loadProgress().guesses).toEqual({ a: { right: false } });
});

test('an old record without its answer keeps its worth and gains what is answered now', async () => {
  const { loadProgress, recordGuess } = await store();
  localStorage.setItem('tnt.progress.v1', '{"read":["loss"],"guesses":{"a":{"right":true}}}');
  expect(loadProgress()).toEqual({ ...NOTHING, read: ['loss'], guesses: { a: { right: true } } });
  recordGuess('a', { right: false, answer: 'mat' });
  recordGuess('a', { right: false, answer: 'bed' });
  expect(loadProgress().guesses).toEqual({ a: { right: true, answer: 'mat' } });
});

test('an older answer to a guess that is scored in bits by now keeps what it was worth', async () => {
  const { loadProgress, parseProgress, recordGuess } = await store();
  const old = '{"guesses":{"a":{"right":true,"answer":40}}}';
  localStorage.setItem('tnt.progress.v1', old);
  recordGuess('a', { right: false, bits: 0.5, answer: 90 });
  expect(loadProgress()).toEqual(parseProgress(old));
});

test('questions are kept apart from guesses, each with its first answer', async () => {
  const { loadProgress, recordQuestion } = await store();
  recordQuestion('a', false);
  recordQuestion('a', true);
  expect(loadProgress()).toEqual({ ...NOTHING, questions: { a: { right: false } } });
});

test('remembers each chapter once', async () => {
  const { loadProgress, recordRead } = await store();
  recordRead('softmax');
  recordRead('softmax');
  expect(loadProgress().read).toEqual(['softmax']);
});

test('forgetting everything removes progress, theme, Mote’s files and trained runs, and nothing else', async () => {
  const shelves = new Map<string, { delete(): void; put(): void }>();
  vi.stubGlobal('location', { origin: 'https://book.example' });
  vi.stubGlobal('caches', {
    open: async (name: string) => shelves.set(name, { delete: () => {}, put: () => {} }).get(name)!,
    keys: async () => [...shelves.keys()],
    delete: async (name: string) => shelves.delete(name),
  });
  await keepBytes(new URL('https://book.example/mote.bin'), new Uint8Array(1));
  await keepRuns(new Uint8Array(1));
  await caches.open('another-site');
  expect(shelves.size).toBe(3);
  localStorage.setItem('tnt.theme', 'dark');
  localStorage.setItem('another-site', 'kept');
  const { forgetEverything, loadProgress, recordRead } = await store();
  recordRead('softmax');
  await forgetEverything();
  expect(loadProgress()).toEqual(NOTHING);
  expect(Object.keys(localStorage)).toEqual(['another-site']);
  expect([...shelves.keys()]).toEqual(['another-site']);
});

test('what a browser refuses to keep is remembered until the page closes', async () => {
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  const { forgetEverything, loadProgress, recordRead, storageForbidden } = await store();
  recordRead('loss');
  expect(loadProgress().read).toEqual(['loss']);
  expect(storageForbidden()).toBe(true);
  await forgetEverything();
  expect(loadProgress()).toEqual(NOTHING);
});

describe('where storage is full', () => {
  test('it remembers until the page closes, and keeps all of it once there is room', async () => {
    localStorage.setItem('tnt.progress.v1', '{"read":["softmax"]}');
    const { loadProgress, recordGuess, recordRead, storageForbidden } = await store();
    const full = vi.spyOn(Shelf.prototype, 'setItem').mockImplementation(refuse);
    recordGuess('a', { right: true, answer: 'mat' });
    expect(loadProgress().guesses.a).toEqual({ right: true, answer: 'mat' });
    expect(loadProgress().read).toEqual(['softmax']);
    expect(storageForbidden()).toBe(true);
    full.mockRestore();
    recordRead('loss');
    expect(storageForbidden()).toBe(false);
    expect(loadProgress()).toEqual({
      ...NOTHING,
      read: ['softmax', 'loss'],
      guesses: { a: { right: true, answer: 'mat' } },
    });
  });
});

test.each([
  ...['', '{', 'null', '[]', '{"read":5,"guesses":[]}'],
  ...['{"guesses":{"a":{"right":"yes"}}}', '{"guesses":{"a":null},"questions":[1]}'],
])('stored text of the wrong shape (%s) counts as nothing', async (source) => {
  const { parseProgress } = await store();
  expect(parseProgress(source)).toEqual(NOTHING);
});

test('a price that is no number is dropped, and the record stays', async () => {
  const { parseProgress } = await store();
  const source = '{"guesses":{"a":{"right":true,"bits":"many","answer":[1,2]}}}';
  expect(parseProgress(source).guesses).toEqual({ a: { right: true, answer: [1, 2] } });
});
