import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { decodeWordVectors } from '#model/word-vectors/decode-word-vectors.ts';

/** The file as it travels. */
export const packedVectors = readFileSync('public/data/word-vectors.bin');
/** What it says of itself. */
export const vectorsRecipe = JSON.parse(readFileSync('public/data/word-vectors.json', 'utf8'));

export const unpackedVectors = new Uint8Array(gunzipSync(packedVectors));
export const wordVectors = decodeWordVectors(unpackedVectors);
