import { beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('dispatchEvent', () => true);
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
const store = () => import('#ui/store.ts');

test('keeps the first answer to a guess, not the second', async () => {
  const { loadProgress, recordGuess } = await store();
  recordGuess('a', { right: false });
  recordGuess('a', { right: true });
  expect(loadProgress().guesses).toEqual({ a: { right: false } });
});

test('remembers each chapter once, and forgets when told to', async () => {
  const { clearProgress, loadProgress, recordRead } = await store();
  recordRead('softmax');
  recordRead('softmax');
  expect(loadProgress().read).toEqual(['softmax']);
  clearProgress();
  expect(loadProgress()).toEqual({ read: [], guesses: {} });
});

describe('where storage is forbidden', () => {
  test('it remembers until the page closes, and says so', async () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
    const { loadProgress, recordRead, storageForbidden } = await store();
    recordRead('loss');
    expect(loadProgress().read).toEqual(['loss']);
    expect(storageForbidden()).toBe(true);
  });
});

test.each(['', '{', 'null', '[]', '{"read":5,"guesses":[]}', '{"guesses":{"a":{"right":"yes"}}}'])(
  'stored text of the wrong shape (%s) counts as nothing',
  async (source) => {
    const { parseProgress } = await store();
    expect(parseProgress(source)).toEqual({ read: [], guesses: {} });
  },
);
