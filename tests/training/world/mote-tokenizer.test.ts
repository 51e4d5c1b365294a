import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { CONTROLS } from '#model/mote/control.ts';
import { controlMark, markParts, partsOf, showParts } from '#world/engine/control.ts';
import { controlId } from '#model/mote/mote-token.ts';
import { vocabularySize } from '#world/engine/encode-document.ts';
import { sampleProgram, type Segment } from '#world/engine/sample-document.ts';
import { PLAIN_ENGLISH } from '#world/plain-english.ts';
import { skillProgram, SKILLS } from '#world/skills.ts';
import { capitalised } from '#world/words/article.ts';
import { COUNTRIES } from '#world/words/countries.ts';
import { FIRST_NAMES } from '#world/words/first-names.ts';
import { ANIMALS, COLOURS, DRINKS, FOODS, PLACES, THINGS } from '#world/words/nouns.ts';
import { SYLLABLES } from '#world/words/syllables.ts';
import { moteEncoder } from './mote-encoder.ts';

const { tokenizer } = moteEncoder;
const tokens = (text: string) => tokenizer.encode(text).map((id) => tokenizer.decode([id]));

test('has at most 1,024 tokens, control tokens included', () => {
  expect(vocabularySize(tokenizer)).toBe(1024);
  const controls = CONTROLS.map((control) => controlId(control, tokenizer));
  expect(new Set(controls).size).toBe(CONTROLS.length);
  expect(Math.min(...controls)).toBe(tokenizer.size);
});

test('cuts words with their space, digits one by one, punctuation apart', () => {
  expect(tokens(' What does the dog drink?')).toEqual([
    ' What',
    ' does',
    ' the',
    ' dog',
    ' drink',
    '?',
  ]);
  expect(tokens(' 47 + 385 = 432.')).toEqual([
    ' 4',
    '7',
    ' +',
    ' 3',
    '8',
    '5',
    ' =',
    ' 4',
    '3',
    '2',
    '.',
  ]);
});

test('cuts every made-up name where its syllables are', () => {
  for (const first of SYLLABLES) {
    for (const second of SYLLABLES) {
      for (const third of ['', ...SYLLABLES]) {
        const syllables = [` ${capitalised(first)}`, second, third].filter(Boolean);
        expect(tokens(syllables.join(''))).toEqual(syllables);
      }
    }
  }
});

test('knows the frequent words of the world as single tokens', () => {
  const words = [...ANIMALS, ...THINGS, ...PLACES, ...FOODS, ...DRINKS, ...COLOURS, ...FIRST_NAMES];
  const single = words.filter((word) => tokenizer.encode(` ${word}`).length === 1);
  expect(single.length / words.length).toBeGreaterThan(0.95);
  for (const { name, capital } of COUNTRIES.slice(0, 4)) {
    expect(tokenizer.encode(` ${name} ${capital}`), name).toHaveLength(2);
  }
});

test('a token of general English holds more than two characters on average', () => {
  const page = PLAIN_ENGLISH.trim().replace(/\s+/g, ' ');
  expect(page.length / tokenizer.encode(` ${page}`).length).toBeGreaterThan(2);
});

test('any text comes back as it went in, and never becomes a control token', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(' ', '\n', '<bot>', controlMark('bot'), '\u0000', 'é', '𝔘', '\u202e'),
    }),
    fc.constantFrom('<document>', '\ufeff', '\ud800', '  \t '),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      expect(tokenizer.decode(tokenizer.encode(text))).toBe(text.toWellFormed());
      const ids = moteEncoder.encode([{ text }]);
      expect(tokenizer.decode(ids)).toBe(text.toWellFormed());
      expect(ids.every((id) => id < tokenizer.size)).toBe(true);
      expect(partsOf(markParts([{ text }])).every((part) => 'text' in part)).toBe(true);
    }),
    { seed: 20260601, numRuns: 300 },
  );
});

test('parts and marked text are the same thing', () => {
  const parts = [
    { control: 'user' },
    { text: ' Hello.' },
    { control: 'bot' },
    { control: 'end' },
  ] as const;
  expect(partsOf(markParts(parts))).toEqual(parts);
  expect(showParts(parts)).toBe('<user> Hello. <bot> <end>');
});

test('a token has the weight of the segment it starts in', () => {
  const segments: Segment[] = [
    { text: ' The dog', weight: 0.5, answer: false },
    { text: 's drink', weight: 1, answer: true },
    { control: 'document', weight: 2, answer: false },
  ];
  const { ids, weights, answers } = moteEncoder.encodeDocument(segments);
  const pieces = ids.map((id) => (id < tokenizer.size ? tokenizer.decode([id]) : '|'));
  expect(pieces.join('')).toBe(' The dogs drink|');
  const drink = pieces.indexOf(' drink');
  expect(weights.slice(0, drink).every((weight) => weight === 0.5)).toBe(true);
  expect(weights.slice(drink)).toEqual([1, 2]);
  expect(answers.slice(drink)).toEqual([true, false]);
});

test.each(SKILLS)('a document of %s has at most 128 tokens', (skill) => {
  const random = new Random(8);
  let most = 0;
  for (let i = 0; i < 1500; i++) {
    const { segments } = sampleProgram(skillProgram(skill), random);
    most = Math.max(most, moteEncoder.encodeDocument(segments).ids.length);
  }
  expect(most).toBeLessThanOrEqual(128);
});
