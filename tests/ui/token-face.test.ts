import { expect, test } from 'vitest';
import { textDirection } from '#ui/text-direction.ts';
import { aloud, hexBytes, textParts, tokenFace, tokenLabel } from '#ui/token-face.ts';

const shown = (text: string) => textParts(text).map((part) => part.shown);

test.each([
  [' said', ['␣', 'said']],
  ['a\tb\r\n', ['a', '⇥', 'b', '␍', '↵']],
  ['\u200D', ['ZWJ']],
  ['\uFEFFid', ['BOM', 'id']],
  ['a\u0000b', ['a', 'NUL', 'b']],
  ['\u202Eabc', ['U+202E', 'abc']],
  ['\u0301', ['◌\u0301']],
  ['e\u0301', ['e\u0301']],
  ['    ', ['␣×4']],
  ['   x', ['␣␣␣', 'x']],
])('gives every character of %j something to see', (text, parts) => {
  expect(shown(text)).toEqual(parts);
});

test('names each mark for those who listen', () => {
  expect(textParts('  \u200D').map(({ spoken }) => spoken)).toEqual([
    'space space',
    'zero-width joiner',
  ]);
  expect(textParts('a')[0].spoken).toBeUndefined();
});

test('cuts a very long token in the middle', () => {
  const [{ shown: cut }] = textParts('x'.repeat(500));
  expect(cut).toBe(`${'x'.repeat(30)}…${'x'.repeat(30)}`);
});

test('shows part of a character as bytes, and of what', () => {
  const part = { bytes: [0x20, 0xe0, 0xa4], spells: ' न', part: 1, parts: 2 };
  expect(tokenFace(part).broken).toBe(true);
  expect(tokenLabel(part)).toBe('[20 e0 a4] 1/2 of ␣न');
  expect(tokenLabel({ bytes: [0xff], spells: null, part: 1, parts: 1 })).toBe('[ff]');
  expect(tokenLabel({ text: ' cat' })).toBe('␣cat');
});

test('names the marks in a line of text for those who listen', () => {
  expect(aloud('“␣cat” ↵')).toBe('“ space cat”  line break ');
  expect(aloud(tokenLabel({ text: '    ' }))).toBe(' space ×4');
  expect(aloud(tokenLabel({ text: '\u0301' }))).toBe(' lone accent \u0301');
});

test('leaves all other text as it is, also letters that spell a mark', () => {
  const line = 'A NULL, a BOMB − 1.5\u00a0% of “नमस्ते” 👩‍👧';
  expect(aloud(line)).toBe(line);
});

test('writes bytes as two digits each', () => {
  expect(hexBytes([0, 10, 255])).toBe('00 0a ff');
});

test.each([
  ['hello', 'ltr'],
  ['123 שלום', 'rtl'],
  ['a مرحبا', 'ltr'],
  ['مرحبا a', 'rtl'],
  ['', 'ltr'],
  ['123', 'ltr'],
])('runs %j %s', (text, direction) => {
  expect(textDirection(text)).toBe(direction);
});
