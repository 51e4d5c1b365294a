/** The book's word vectors at a desk, as the site ships them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeWordVectors, type WordVectors } from '#model/word-vectors/decode-word-vectors.ts';

const FOLDER = join(import.meta.dirname, '../../public/data');

export function openWordVectors(): WordVectors {
  return decodeWordVectors(
    new Uint8Array(gunzipSync(readFileSync(join(FOLDER, 'word-vectors.bin')))),
  );
}

/** How many words there are, how many numbers for each, and the bytes of the download. */
export function wordVectorFacts(): { words: number; dimensions: number; bytes: number } {
  const recipe = JSON.parse(readFileSync(join(FOLDER, 'word-vectors.json'), 'utf8'));
  return { words: recipe.words, dimensions: recipe.dimensions, bytes: recipe.gzipBytes };
}
