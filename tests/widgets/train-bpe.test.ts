import { expect, test } from 'vitest';
import { mobyDickChapter1 } from '#data/moby-dick-chapter-1.ts';
import { GPT2_PATTERN } from '#model/tokenizer/pretokenize.ts';
import { trainBpe } from '#model/tokenizer/train-bpe.ts';
import { startState } from '#ui/url-codec.ts';
import TrainBpe from '../../src/widgets/train-bpe/TrainBpe.svelte';
import { MergeLearner } from '../../src/widgets/train-bpe/merge-learner.svelte.ts';
import {
  neighbours,
  storedTraining,
  untrained,
  type Training,
} from '../../src/widgets/train-bpe/training.ts';
import { firstGuess, schema, trainBpeView, type State } from '../../src/widgets/train-bpe/view.ts';
import { ssr } from '../support/ssr.ts';

const start = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const trained = (text: string): Training => ({
  ...untrained(text),
  merges: [...trainBpe(text, GPT2_PATTERN)],
  complete: true,
});
const chapter = { ...trained(mobyDickChapter1), of: undefined };

test('the merges stored for the page are those that training gives', () => {
  const stored = storedTraining();
  expect(stored.merges).toEqual(chapter.merges.slice(0, stored.merges.length));
  expect([stored.characters, stored.bytes]).toEqual([chapter.characters, chapter.bytes]);
});

test('learns the textbook merges of “aaabdaaabac”', () => {
  const view = trainBpeView(trained('aaabdaaabac'), start({ merges: 1000, sentence: 'aaab' }));
  expect(view.table.rows.map(({ cells }) => cells[3])).toEqual(['aa', 'ab', 'aaab']);
  expect(view.sentence.tokens).toHaveLength(1);
});

test('a sentence goes through exactly the merges shown', () => {
  for (const merges of [0, 1, 7, 60, 300]) {
    const view = trainBpeView(chapter, start({ merges }));
    const ids = view.sentence.tokens.map(({ below }) => Number(below));
    expect(Math.max(...ids)).toBeLessThan(256 + merges);
    if (merges === 0) expect(ids).toHaveLength(startState(schema).sentence.length);
  }
});

test('characters per token never fall as merges are added', () => {
  const heights = trainBpeView(chapter, start())
    .curve.path.slice(1)
    .split('L')
    .map((point) => Number(point.split(',')[1]));
  expect(heights).toHaveLength(chapter.merges.length + 1);
  for (let i = 1; i < heights.length; i++) expect(heights[i]).toBeLessThanOrEqual(heights[i - 1]);
});

test('training of the chapter ends where no pair stands there twice', () => {
  const view = trainBpeView(chapter, start({ merges: 1000 }));
  expect(view.at).toBe(796);
  expect(view.summary).toContain('No pair stands there twice any more');
});

test('says so where a text has nothing to learn', () => {
  const summary = (training: Training) =>
    trainBpeView(training, start({ source: 'own', merges: 0 })).summary;
  for (const text of ['abcdef', 'a'])
    expect(summary(trained(text))).toContain('there is nothing to learn');
  expect(summary(untrained('abab'))).not.toContain('nothing to learn');
  expect(summary(trained('abab'))).not.toContain('nothing to learn');
});

test('more can be learned until a text has no more to give, and a text without a pair twice says so', () => {
  const done = (training: Training, merges: number) =>
    trainBpeView(training, start({ merges })).done;
  expect([done(storedTraining(), 1000), done(chapter, 60), done(chapter, 1000)]).toEqual([
    false,
    false,
    true,
  ]);
  const nothing = trainBpeView(trained('abcdef'), start({ merges: 1000 }));
  expect(nothing.done).toBe(true);
  expect(nothing.summary).toContain('there is nothing to learn');
});

test('a training that is stopped says so, keeps what it learned, and can go on', async () => {
  const merges = chapter.merges.slice(0, 100);
  let go = (_end: () => void) => {};
  const learner = new MergeLearner(
    (_, { signal, onProgress }) =>
      new Promise((done, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        go = (end) => {
          onProgress(merges);
          end();
          done(chapter.merges);
        };
      }),
    1000,
  );
  const stopping = learner.train(undefined);
  go(() => learner.load.cancel());
  await stopping;
  expect([learner.wasStopped(undefined), learner.wasStopped('another text')]).toEqual([
    true,
    false,
  ]);
  expect(learner.from(undefined)).toEqual({ ...chapter, merges, complete: false });
  const view = trainBpeView(learner.from(undefined), start({ merges: 1000 }));
  expect([view.at, view.done]).toEqual([100, false]);

  const ending = learner.train(undefined);
  expect(learner.wasStopped(undefined)).toBe(false);
  go(() => expect(learner.from(undefined).merges).toHaveLength(100));
  await ending;
  expect(learner.from(undefined)).toEqual(chapter);
});

test('asks for a pair that the cut into pieces lets merge', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') return expect.unreachable();
  expect(guess.options[guess.answer]).toBe('␣ and t');
  const [crossing] = neighbours.toSorted((a, b) => b[1] - a[1]);
  expect(crossing[0]).toBe('e ');
  expect(mobyDickChapter1.split('e ').length - 1).toBe(crossing[1]);
});

test('says in words what it draws', () => {
  expect(trainBpeView(storedTraining(), start()).summary).toMatchInlineSnapshot(
    `"After 60 merges, the text takes 7,652 tokens: 1.60 characters per token. Your sentence takes 20 tokens."`,
  );
});

test.each([
  ['no text', untrained('')],
  ['one letter', untrained('a')],
  ['nothing twice', trained('abcdef')],
  ['one letter, 10,000 times', trained('a'.repeat(10_000))],
  ['lone surrogates', trained('\uD83D x \uDE00\uD83D \uD83D x')],
])('survives %s', (_, training) => {
  for (const merges of [0, 3, 1000]) {
    const view = trainBpeView(training, start({ source: 'own', merges, sentence: '\u0000<|a|>' }));
    expect(view.summary).not.toBe('');
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity|null/);
  }
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(TrainBpe, {})).toMatchFileSnapshot('snapshots/train-bpe.html');
});
