import fc from 'fast-check';
import { Tiktoken } from 'js-tiktoken/lite';
import { describe, expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { ENCODING_NAMES } from '#model/tokenizer/encodings.ts';
import type { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import udhr from '#data/udhr.json' with { type: 'json' };
import facts from '../../golden/token-facts.json' with { type: 'json' };
import tiktoken from '../../golden/tokenizer-ids.json' with { type: 'json' };
import { buildTokenizer, RANKS } from '../../../scripts/data/vocabularies.ts';
import { randomTexts } from './random-text.ts';

const CODE = `export function add(a: number, b: number): number {
\treturn a + b; // 0x1F !== 31.0e-2
}\r\n\r\n<div class="x">{{ value }}</div>
SELECT * FROM t WHERE name LIKE '%s' AND id >= 1000000;\n    if (!ok) { throw new Error(\`no \${x}\`); }`;

const BY_HAND = [
  '',
  CODE,
  '\ud83d',
  'a\udc68\ud83d b',
  '\ufeff',
  '\ufeffabc',
  '<|endoftext|>',
  'a<|endofprompt|><|fim_prefix|>b',
  '\u0000\u0000',
  ' '.repeat(300),
  '\n'.repeat(90),
  'ha'.repeat(100),
];

/** JavaScript's \s, and so js-tiktoken, takes both for what tiktoken does not. */
const alike = (text: string) => !/[\u0085\ufeff]/.test(text);

describe.each(ENCODING_NAMES)('%s', async (name) => {
  const ours = await buildTokenizer(name);

  test('gives the ids of js-tiktoken on 2,000 random texts, 24 languages, code, spaces and broken ones', async () => {
    const theirs = new Tiktoken((await RANKS[name]()).default);
    const random = randomTexts(new Random(2024), 2000).filter(alike);
    expect(random.length).toBeGreaterThan(1950);
    const languages = udhr.languages.map(({ text }) => text);
    expect(languages).toHaveLength(24);
    for (const text of [...BY_HAND, ...languages, ...random]) {
      expect(ours.encode(text), JSON.stringify(text)).toEqual(theirs.encode(text, [], []));
    }
  });

  test('gives the ids of tiktoken itself, U+FEFF and U+0085 included', () => {
    for (const row of tiktoken.texts) {
      expect(ours.encode(row.text), JSON.stringify(row.text)).toEqual(row[name]);
    }
  });

  test('gives the recorded ids of 82 texts', () => {
    for (const row of facts.texts) expect(ours.encode(row.text), row.text).toEqual(row[name]);
  });

  test('takes the recorded number of tokens for article 1 in 24 languages', () => {
    const counts = udhr.languages.map(({ code, text }) => [code, ours.encode(text).length]);
    const recorded = Object.entries(facts.articleTokens).map(([code, row]) => [code, row[name]]);
    expect(counts).toEqual(recorded);
    expect(counts).toHaveLength(24);
  });

  test('gives every text back, lone surrogates as U+FFFD', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(text, (t) => {
        expect(ours.decode(ours.encode(t))).toBe(t.toWellFormed());
      }),
    );
  });

  test('encodes 100,000 equal letters in one piece, and gives them back', () => {
    const text = 'a'.repeat(100_000);
    expect(ours.decode(ours.encode(text))).toBe(text);
  });

  test('never makes a control token of a text', () => {
    const ids = ours.encode('<|endoftext|>');
    expect(ids.length).toBeGreaterThan(1);
    expect(Math.max(...ids)).toBeLessThan(ours.size);
  });

  test('has no bytes for special, unused and impossible ids', () => {
    for (const id of [ours.size, ours.size + 1, -1, 0.5]) {
      expect(() => ours.decode([id])).toThrow(RangeError);
    }
  });
});

/** What an id alone decodes to; null where it is part of a character. */
function idAlone(tokenizer: Tokenizer, id: number): string | null {
  const [token] = tokenizer.tokens([id]);
  return 'text' in token ? token.text : token.spells;
}

test('the ids 17250, 3963, 3466 and 3290 mean other things in each encoding', async () => {
  const ids = [17250, 3963, 3466, 3290];
  const meanings = ENCODING_NAMES.map(async (name) => {
    const tokenizer = await buildTokenizer(name);
    return ids.map((id) => idAlone(tokenizer, id));
  });
  expect(await Promise.all(meanings)).toEqual([
    ['Hi', ' OF', ' teams', ' dog'],
    [' difficulty', 'avel', 'ocus', ' command'],
    [' purchased', ' fre', 'Listener', null],
  ]);
});

/** The text cut at its tokens, as in the recorded table; ids of single tokens. */
test.each([
  ['helloworld', 'hell·ow·orld', 'h·elloworld', 'hell·oworld'],
  ['ubiquitous', 'ub·iqu·itous', 'ub·iqu·itous', 'ub·iqu·it·ous'],
  ['strawberry', 'st·raw·berry', 'str·aw·berry', 'st·raw·berry'],
  ['unbelievable', 'un·bel·iev·able', 'un·belie·vable', 'un·bel·ievable'],
  ['1234567', '123·45·67', '123·456·7', '123·456·7'],
])('cuts %s as recorded', async (text, ...cuts) => {
  const pieces = ENCODING_NAMES.map(async (name) => {
    const tokens = (await buildTokenizer(name)).encodeWithPieces(text);
    return tokens.map((token) => ('text' in token ? token.text : '?')).join('·');
  });
  expect(await Promise.all(pieces)).toEqual(cuts);
});

test('counts tokens as recorded', async () => {
  const texts: [string, number, number, number][] = [
    ['3,847 × 291', 6, 6, 6],
    ['17 × 24 − 156 ÷ 3', 8, 11, 11],
    ['LLMs are powerful tools for natural language understanding.', 10, 10, 10],
    ["The animal didn't cross the street because it was too tired", 12, 12, 11],
    ['你好世界', 8, 5, 2],
  ];
  for (const [text, ...counts] of texts) {
    const lengths = ENCODING_NAMES.map(
      async (name) => (await buildTokenizer(name)).encode(text).length,
    );
    expect(await Promise.all(lengths), text).toEqual(counts);
  }
});
