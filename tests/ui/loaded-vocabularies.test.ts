import { expect, test } from 'vitest';
import type { LoadTask } from '#ui/load-state.svelte.ts';
import { LoadedVocabularies } from '#ui/loaded-vocabularies.ts';

const NAMES = ['small', 'large', 'huge'] as const;
type Name = (typeof NAMES)[number];
const statuses = (vocabularies: LoadedVocabularies<Name>) =>
  NAMES.map((name) => vocabularies.load(name).status);

/** Loads that the test settles by hand. */
function byHand() {
  const loads = new Map<Name, { done(): void; fail(): void }>();
  const taskOf =
    (name: Name): LoadTask<void> =>
    (signal) =>
      new Promise((done, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        loads.set(name, { done, fail: () => reject(new Error('the site is gone')) });
      });
  return { loads, vocabularies: new LoadedVocabularies(NAMES, taskOf) };
}

test('a second vocabulary can be loaded when one is here', async () => {
  const { loads, vocabularies } = byHand();
  const ended = vocabularies.start('small');
  loads.get('small')!.done();
  await ended;
  expect(statuses(vocabularies)).toEqual(['done', 'idle', 'idle']);
  expect([vocabularies.has('small'), vocabularies.has('large')]).toEqual([true, false]);
  const second = vocabularies.start('large');
  loads.get('large')!.done();
  await second;
  expect(statuses(vocabularies)).toEqual(['done', 'done', 'idle']);
});

test('a load under way is that of its own vocabulary, whichever is asked for next', async () => {
  const { loads, vocabularies } = byHand();
  const ended = vocabularies.start('small');
  expect(statuses(vocabularies)).toEqual(['busy', 'idle', 'idle']);
  const second = vocabularies.start('large');
  loads.get('large')!.fail();
  loads.get('small')!.done();
  await Promise.all([ended, second]);
  expect(statuses(vocabularies)).toEqual(['done', 'failed', 'idle']);
});

test('several are loaded one after the other, until one is stopped', async () => {
  const { loads, vocabularies } = byHand();
  const ended = vocabularies.start(...NAMES);
  expect(statuses(vocabularies)).toEqual(['busy', 'idle', 'idle']);
  loads.get('small')!.done();
  await new Promise((done) => setTimeout(done));
  expect(statuses(vocabularies)).toEqual(['done', 'busy', 'idle']);
  vocabularies.load('large').cancel();
  await ended;
  expect(statuses(vocabularies)).toEqual(['done', 'idle', 'idle']);
});

test('what is here has to be loaded anew when it does not answer', async () => {
  const vocabularies = new LoadedVocabularies(NAMES, () => () => Promise.resolve());
  await vocabularies.start('small', 'large');
  await new Promise<void>((asked) => {
    vocabularies.answer(
      () => {
        setTimeout(asked);
        return Promise.reject(new Error('the worker is gone'));
      },
      () => expect.unreachable(),
    );
  });
  expect(statuses(vocabularies)).toEqual(['failed', 'failed', 'idle']);
  expect(vocabularies.load('large').reason).not.toBe('');
  await vocabularies.start('large');
  expect(statuses(vocabularies)).toEqual(['failed', 'done', 'idle']);
});
