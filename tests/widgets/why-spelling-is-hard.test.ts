import { expect, test } from 'vitest';
import { ENCODING_NAMES } from '#model/tokenizer/encodings.ts';
import { startState } from '#ui/url-codec.ts';
import { storedForms, storedWords } from '../../src/widgets/why-spelling-is-hard/forms.ts';
import WhySpelling from '../../src/widgets/why-spelling-is-hard/WhySpellingIsHard.svelte';
import {
  firstGuess,
  schema,
  spellingView,
  type State,
} from '../../src/widgets/why-spelling-is-hard/view.ts';
import golden from '../golden/token-facts.json' with { type: 'json' };
import { ssr } from '../support/ssr.ts';

const start = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const first = storedForms('strawberry', 'o200k_base')!;

test('gives the model the ids that tiktoken gives, alone and after a space', () => {
  let compared = 0;
  for (const word of storedWords) {
    for (const encoding of ENCODING_NAMES) {
      const { forms } = spellingView(storedForms(word, encoding)!, start({ word, encoding }));
      for (const [i, text] of [word, ` ${word}`].entries()) {
        const expected = golden.texts.find((fact) => fact.text === text)?.[encoding];
        if (!expected) continue;
        expect(forms[i].tokens.map(({ below }) => Number(below))).toEqual(expected);
        compared++;
      }
    }
  }
  expect(compared).toBeGreaterThanOrEqual(12);
});

test('counts three times r in strawberry, and says where', () => {
  const view = spellingView(first, start());
  expect(view.counted).toBe('“r” occurs 3 times, at places 3, 8, 9.');
  expect(view.letters.map(({ place }) => place).join('')).toBe('123');
});

test('spelled out, each letter of strawberry is a token of its own', () => {
  const { tokens } = spellingView(first, start()).forms[2];
  expect(tokens).toHaveLength(10);
});

test('the letters inside the tokens add up to the count', () => {
  for (const word of storedWords) {
    const view = spellingView(storedForms(word, 'gpt2')!, start({ word, letter: 'i' }));
    for (const form of ['alone', 'with its space', 'spelled out']) {
      const inside = view.table.rows.filter(({ cells }) => cells[0] === form);
      const sum = inside.reduce((total, { cells }) => total + Number(cells[3]), 0);
      expect(sum).toBe(word.toLowerCase().split('i').length - 1);
    }
  }
});

test('asks for what a model gets inside a sentence: one number', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') return expect.unreachable();
  expect(guess.options[guess.answer]).toBe('One number');
  expect(guess.reveal).toContain('101830');
});

test('claims nothing about a word that has not been cut yet', () => {
  expect(spellingView(first, start({ word: 'raspberry' })).summary).not.toContain('model');
  expect(spellingView(first, start({ encoding: 'gpt2' })).summary).not.toContain('model');
});

test('says in words what it draws', () => {
  expect(spellingView(first, start()).summary).toMatchInlineSnapshot(
    `"A program sees 10 characters. “r” occurs 3 times, at places 3, 8, 9. A model with the GPT-4o encoding gets 3 tokens for the word alone, 1 token with a space before it, 10 tokens when it is spelled out."`,
  );
});

test.each<[string, Partial<State>]>([
  ['no word', { word: '' }],
  ['no letter', { letter: '' }],
  ['lone surrogates', { word: '\uD83D\uDE00\uD83D', letter: '\uD83D' }],
  ['NUL', { word: 'a\u0000b', letter: '\u0000' }],
  ['right to left', { word: 'שלום \u202Eabc', letter: 'ם' }],
])('survives %s', (_, changes) => {
  const view = spellingView(first, start(changes));
  expect(view.summary).not.toBe('');
  expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity|undefined/);
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(WhySpelling, {})).toMatchFileSnapshot('snapshots/why-spelling-is-hard.html');
});

test('of two letters typed the first is counted, whatever it is made of', () => {
  const counted = (word: string, letter: string) =>
    spellingView(first, start({ word, letter })).counted;
  expect(counted('Mississippi', 'ss')).toBe(counted('Mississippi', 's'));
  expect(counted('a👍b👍', '👍')).toContain('2');
});
