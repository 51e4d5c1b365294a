import { expect, test } from 'vitest';
import { ENCODING_NAMES } from '#model/tokenizer/encodings.ts';
import type { TokenizerFirstState } from '#model/tokenizer/first-state.ts';
import stored from '#data/tokenizer-first-state.json' with { type: 'json' };
import udhr from '#data/udhr.json' with { type: 'json' };
import { computeFirstState } from '../../../scripts/data/first-states.ts';

const state: TokenizerFirstState = stored;

test('the stored first state is what the tokenizer computes (else: npm run data:first-states)', async () => {
  expect(state).toEqual(await computeFirstState());
});

test('the first sentence has what there is to see', () => {
  const { text, tokens } = state.sentence;
  expect(text.length).toBeGreaterThan(60);
  expect(text.length).toBeLessThan(95);
  for (const name of ENCODING_NAMES) {
    const texts = tokens[name].map((token) => ('text' in token ? token.text : null));
    expect(texts).toContain(' said');
    expect(texts).toContain(null); // part of a character
  }
  expect(tokens.o200k_base.length).toBeLessThan(tokens.gpt2.length);
});

test('the merge player ends with the tokens of its word', () => {
  for (const name of ENCODING_NAMES) {
    const { piece, steps } = state.merges[name];
    const example = state.examples.find(({ text }) => text === piece);
    expect(steps.at(-1)?.tokens).toEqual(example?.tokens[name]);
  }
});

test('every language names its code, script and direction truly', () => {
  expect(udhr.languages).toHaveLength(24);
  expect(Object.keys(state.articleTokens)).toEqual(udhr.languages.map(({ code }) => code));
  for (const { code, script, direction, text } of udhr.languages) {
    expect(Intl.getCanonicalLocales(code)).toEqual([code]);
    const scripts = script === 'Kanji and kana' ? ['Han', 'Hiragana', 'Katakana'] : [script];
    const letters = text.match(/\p{L}/gu) ?? [];
    const inScript = new RegExp(scripts.map((s) => `\\p{Script=${s}}`).join('|'), 'u');
    expect(letters.length, code).toBeGreaterThan(20);
    expect(
      letters.filter((letter) => !inScript.test(letter)),
      code,
    ).toEqual([]);
    expect(direction).toBe(['Arabic', 'Hebrew'].includes(script) ? 'rtl' : 'ltr');
  }
});
