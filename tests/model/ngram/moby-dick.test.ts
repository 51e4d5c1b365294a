import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { tokenizeWords } from '#model/ngram/word-tokens.ts';
import { mobyDickChapter1 } from '#data/moby-dick-chapter-1.ts';

const text = readFileSync('public/data/moby-dick.txt', 'utf8');
const recipe = JSON.parse(readFileSync('public/data/moby-dick.json', 'utf8'));

test('the text is the one its recipe describes', () => {
  expect(createHash('sha256').update(text).digest('hex')).toBe(recipe.sha256);
  expect(Buffer.byteLength(text)).toBe(recipe.bytes);
  expect([...text]).toHaveLength(recipe.characters);
  expect(tokenizeWords(text)).toHaveLength(recipe.tokens);
  expect(text.match(/^CHAPTER \d+\. /gm)).toHaveLength(recipe.chapters);
});

test('the text travels in at most 180 kB', () => {
  expect(gzipSync(text).length).toBeLessThan(180_000);
});

test('holds plain quotation marks, single blanks and no character beyond ASCII but the em dash', () => {
  expect(text).toMatch(/^[\n -~—]+$/);
  expect(text).not.toMatch(/ {2}| \n|\n |\n{3}|[^\n]\n[^\n]/);
});

test('chapter 1 is the beginning of the text', () => {
  expect(mobyDickChapter1).toMatch(/^CHAPTER 1\. Loomings\.\n\nCall me Ishmael\./);
  expect(text.startsWith(mobyDickChapter1)).toBe(true);
  expect(text.slice(mobyDickChapter1.length)).toMatch(/^\nCHAPTER 2\. /);
});
