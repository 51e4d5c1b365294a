import { expect, test } from 'vitest';
import { ENCODING_NAMES, ENCODINGS } from '#model/tokenizer/encodings.ts';
import { restoreTokens, storeTokens } from '#model/tokenizer/stored-tokens.ts';
import { SubstringTable, type TokenList } from '#model/tokenizer/substring-table.ts';
import { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import { mergeTrace } from '#model/tokenizer/merge-trace.ts';
import udhr from '#data/udhr.json' with { type: 'json' };
import words from '#data/merge-player-first-state.json' with { type: 'json' };
import sentences from '#data/tokenizer-first-state.json' with { type: 'json' };
import articles from '#data/article-costs.json' with { type: 'json' };
import { computeFirstStates } from '../../../scripts/data/first-states.ts';
import { buildTokenizer } from '../../../scripts/data/vocabularies.ts';

const tokenizers = Object.fromEntries(
  await Promise.all(
    ENCODING_NAMES.map(async (name) => [name, await buildTokenizer(name)] as const),
  ),
);

for (const [name, state] of Object.entries(await computeFirstStates())) {
  test(`${name}.json is what the tokenizer computes (else: npm run data:first-states)`, async () => {
    const { default: stored } = await import(`../../../src/data/${name}.json`);
    expect(stored).toEqual(state);
  });
}

test('stored tokens come back as the tokenizer made them, whole characters or not', () => {
  for (const { text } of sentences) {
    for (const name of ENCODING_NAMES) {
      const tokens = tokenizers[name].encodeWithPieces(text);
      expect(restoreTokens(text, storeTokens(tokens))).toEqual(tokens);
    }
  }
});

test('stored tokens that do not cover their text are refused', () => {
  expect(() => restoreTokens('cat', [1, 2])).toThrow(RangeError);
});

test.each(words.map(({ word }) => word))(
  'the few tokens inside “%s” encode it as all do',
  (word) => {
    const { tokens } = words.find((stored) => stored.word === word)!;
    for (const name of ENCODING_NAMES) {
      const table = new SubstringTable(tokens[name] as unknown as TokenList);
      const few = new Tokenizer(name, table, ENCODINGS[name].pattern);
      expect(few.encodeWithPieces(word)).toEqual(tokenizers[name].encodeWithPieces(word));
      expect(few.mergeSteps(word)).toEqual(tokenizers[name].mergeSteps(word));
    }
  },
);

test('a byte outside the word has no token', () => {
  const table = new SubstringTable({ a: 64 });
  expect(table.byteId(98)).toBe(-1);
  expect(() => table.tokenBytes(65)).toThrow(RangeError);
  expect(mergeTrace('a', table).steps).toEqual([]);
});

test('every language names its code, script and direction truly', () => {
  expect(udhr.languages).toHaveLength(24);
  expect(articles.languages.map(({ code }) => code)).toEqual(
    udhr.languages.map(({ code }) => code),
  );
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
