import { expect, test } from 'vitest';
import { ENCODING_NAMES } from '#model/tokenizer/encodings.ts';
import { startState } from '#ui/url-codec.ts';
import OneSentence from '../../src/widgets/one-sentence-many-languages/OneSentenceManyLanguages.svelte';
import {
  FIRST,
  firstGuess,
  languages,
  languagesView,
  schema,
  type State,
} from '../../src/widgets/one-sentence-many-languages/view.ts';
import golden from '../golden/token-facts.json' with { type: 'json' };
import udhr from '#data/udhr.json' with { type: 'json' };
import { ssr } from '../support/ssr.ts';

const start = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });

test('counts the tokens that tiktoken counts', () => {
  expect(Object.fromEntries(languages.map(({ code, tokens }) => [code, tokens]))).toEqual(
    golden.articleTokens,
  );
});

test('sorts by the chosen encoding, or not at all', () => {
  for (const encoding of ENCODING_NAMES) {
    const { rows } = languagesView(start({ encoding }));
    const costs = rows.map(
      ({ key }) => languages.find(({ code }) => code === key)!.tokens[encoding],
    );
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
  }
  const listed = languagesView(start({ order: 'list' })).rows.map(({ key }) => key);
  expect(listed).toEqual(languages.map(({ code }) => code));
});

test('English stands at the start of the axis, in every encoding', () => {
  const { rows, ticks } = languagesView(start());
  const english = rows.find(({ key }) => key === 'en')!;
  expect([english.from, english.to]).toEqual([ticks[0].x, ticks[0].x]);
});

test('names right-to-left languages as such', () => {
  const { rows } = languagesView(start());
  expect(
    rows
      .filter(({ dir }) => dir === 'rtl')
      .map(({ key }) => key)
      .sort(),
  ).toEqual(['ar', 'he']);
});

test('the sentence that the page brings is that of its language', () => {
  expect(udhr.languages.find(({ code }) => code === FIRST.code)?.text).toBe(FIRST.text);
});

test('asks for Burmese', () => {
  const guess = firstGuess();
  expect(guess.answer).toBe(726 / 33);
});

test('says in words what it draws', () => {
  expect(languagesView(start()).summary).toMatchInlineSnapshot(
    `"In the GPT-2 encoding, Burmese takes 726 tokens, 22.0 times the 33 of English. In GPT-4’s it is 15.5 times. In GPT-4o’s it is 4.1 times."`,
  );
});

test('English is not measured against itself', () => {
  expect(languagesView(start({ language: 'en' })).summary).toBe(
    'In the GPT-2 encoding, English takes 33 tokens. All other languages are measured against it.',
  );
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(OneSentence, {})).toMatchFileSnapshot(
    'snapshots/one-sentence-many-languages.html',
  );
});
