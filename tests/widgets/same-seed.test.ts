import { expect, test } from 'vitest';
import firstState from '#data/same-seed-first-state.json';
import { decodeState, startState } from '#ui/url-codec.ts';
import { computeFirstState, write } from '../../scripts/data/same-seed-first-state.ts';
import {
  distinctRuns,
  longestRepeat,
  repeatedTokens,
} from '../../src/widgets/same-seed/repetition.ts';
import SameSeed from '../../src/widgets/same-seed/SameSeed.svelte';
import {
  firstGuess,
  sameSeedView,
  sameWritings,
  schema,
  type State,
} from '../../src/widgets/same-seed/view.ts';
import { ssr } from '../support/ssr.ts';

const start = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const { writings } = firstState;

test('the stored texts are what the model writes (else: npx node scripts/data/same-seed-first-state.ts)', async () => {
  expect(firstState).toEqual(await computeFirstState());
});

test('the same seed writes the same texts again, another seed others, greedy never minds', async () => {
  const [a, b, other] = await Promise.all([start(), start(), start({ seed: 2 })].map(write));
  expect(sameWritings(a, b)).toBe(true);
  expect(other[1]).not.toEqual(a[1]);
  expect(other[0]).toEqual(a[0]); // temperature 0 draws nothing
});

test('the spans add up to the text, and only repetition is marked', () => {
  const { texts } = sameSeedView(start(), writings);
  texts.forEach(({ spans }, i) => {
    expect(spans.map(({ text }) => text).join('')).toBe(writings[i].text);
  });
  expect(texts[0].spans.some(({ repeated }) => repeated)).toBe(true);
  expect(texts[2].spans.every(({ repeated }) => !repeated)).toBe(true);
});

test('hotter texts hold more different pairs', () => {
  const shares = sameSeedView(start(), writings).texts.map(({ pairs }) => pairs.share);
  expect(shares[0]).toBeLessThan(0.5);
  expect(shares[1]).toBeGreaterThan(shares[0]);
  expect(shares[2]).toBe(1);
});

test('counts repetition by hand', () => {
  const tokens = 'a b c a b c d'.split(' ');
  expect(repeatedTokens(tokens)).toEqual([false, false, false, true, true, true, false]);
  expect(distinctRuns(tokens, 2)).toEqual({ different: 4, all: 6, share: 4 / 6 });
  expect(longestRepeat(tokens)).toBe(3);
  expect(longestRepeat('x y z x y z x'.split(' '))).toBe(4);
  expect(distinctRuns(['a'], 2).share).toBe(1);
});

test('says in words what it draws', () => {
  expect(sameSeedView(start(), writings).summary).toMatchInlineSnapshot(
    `"Seed 1: at T = 0, greedy, the text has 5 different word pairs out of 39; at T = 1.4, 39. Not all three begin with the same word."`,
  );
});

test('a single pair is no plural', () => {
  const texts = ['a a a', 'a b a', 'b a a'].map((text) => ({ tokens: text.split(' '), text }));
  expect(sameSeedView(start(), texts).texts.map(({ distinct }) => distinct)).toEqual([
    '1 different word pair out of 2',
    ...Array(2).fill('2 different word pairs out of 2'),
  ]);
});

test('says where the texts part', () => {
  const say = (...texts: string[]) =>
    sameSeedView(
      start(),
      texts.map((text) => ({ tokens: text.split(' '), text })),
    ).summary;
  expect(say('a b', 'a b', 'a b')).toContain('All three are the same.');
  expect(say('a b', 'a c', 'a b')).toContain('All three begin with the same word or mark.');
  expect(say('a b', 'c b', 'd b')).toContain('Not all three begin with the same word.');
});

test('the guess is answered by the text with the fewest different pairs', () => {
  expect(firstGuess(start(), writings).answer).toBe(0);
  expect(firstGuess(start(), [...writings].reverse()).answer).toBe(2);
});

test.each(['', '\u0000', '\ud800', '👨‍👩‍👧‍👦 <|endoftext|>', 'שלום עולם', 'a'.repeat(200)])(
  'writes on after %j',
  async (prompt) => {
    const state = start({ prompt, length: 10, temperatures: [0, 0.05, 2] });
    const { texts } = sameSeedView(state, await write(state));
    for (const { spans } of texts) expect(spans.length).toBeGreaterThan(0);
  },
);

test('a link with a wrong number of temperatures falls back to the start', () => {
  const { state, problems } = decodeState(schema, new URLSearchParams('temperatures=1,2'));
  expect(state.temperatures).toEqual([0, 0.6, 1.4]);
  expect(problems).toHaveLength(1);
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(SameSeed, {})).toMatchFileSnapshot('snapshots/same-seed.html');
});
