/**
 * Writes the vocabulary files that the tokenizer worker loads, from the ranks in js-tiktoken:
 * public/vocab/<encoding>.bin.gz and manifest.json. Run: npm run data:vocabularies
 *
 * Hosts may not compress .bin, so the files are gzip already and the worker unpacks them.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ENCODING_NAMES, ENCODINGS, type EncodingName } from '#model/tokenizer/encodings.ts';
import { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import type { Manifest } from '#model/tokenizer/load-vocabulary.ts';
import { Vocabulary } from '#model/tokenizer/vocabulary.ts';

/** Budgets, in bytes as they travel: a vocabulary that outgrows its own stops the build. */
const MAX_GZIP: Record<EncodingName, number> = {
  gpt2: 200 * 1024,
  cl100k_base: 430 * 1024,
  o200k_base: 990 * 1024,
};

/** The published tokens, as js-tiktoken carries them. */
export const RANKS = {
  gpt2: () => import('js-tiktoken/ranks/gpt2'),
  cl100k_base: () => import('js-tiktoken/ranks/cl100k_base'),
  o200k_base: () => import('js-tiktoken/ranks/o200k_base'),
};

/** The compact file of an encoding: one length byte for each id, then all bytes in order of id. */
export async function compactVocabulary(name: EncodingName): Promise<Uint8Array> {
  const { default: ranks } = await RANKS[name]();
  const tokens: Buffer[] = [];
  // Each line is "! <first id> <token> <token> …", tokens in base64.
  for (const line of ranks.bpe_ranks.split('\n').filter(Boolean)) {
    const [, first, ...encoded] = line.split(' ');
    encoded.forEach((token, i) => (tokens[Number(first) + i] = Buffer.from(token, 'base64')));
  }
  if (tokens.length !== ENCODINGS[name].textTokens) {
    throw new RangeError(
      `expected ${ENCODINGS[name].textTokens} tokens in ${name}, got ${tokens.length}`,
    );
  }
  const lengths = Uint8Array.from(tokens, (token) => token?.length ?? 0);
  return Buffer.concat([lengths, ...tokens.filter(Boolean)]);
}

const built = new Map<EncodingName, Promise<Tokenizer>>();

/** A tokenizer for work at build time; each is made once. */
export function buildTokenizer(name: EncodingName): Promise<Tokenizer> {
  const { textTokens, pattern } = ENCODINGS[name];
  const tokenizer =
    built.get(name) ??
    compactVocabulary(name).then(
      (compact) => new Tokenizer(name, new Vocabulary(compact, textTokens), pattern),
    );
  built.set(name, tokenizer);
  return tokenizer;
}

/** Writes all vocabularies and their manifest into a folder, making it first. */
export async function writeVocabularies(outDir: string): Promise<Manifest> {
  await mkdir(outDir, { recursive: true });
  const manifest: Partial<Manifest> = {};
  for (const name of ENCODING_NAMES) {
    const compact = await compactVocabulary(name);
    const gzip = gzipSync(compact, { level: 9 });
    if (gzip.length > MAX_GZIP[name]) {
      throw new RangeError(
        `expected ${name} in at most ${MAX_GZIP[name]} bytes of gzip, got ${gzip.length}`,
      );
    }
    const file = `${name}.bin.gz`;
    const sha256 = createHash('sha256').update(compact).digest('hex');
    manifest[name] = { file, gzipBytes: gzip.length, bytes: compact.length, sha256 };
    await writeFile(join(outDir, file), gzip);
  }
  await writeFile(join(outDir, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest as Manifest;
}

if (import.meta.main) {
  console.table(await writeVocabularies(join(import.meta.dirname, '../../public/vocab')));
}
