/**
 * Writes what the figures of the tokenization chapter show before any vocabulary is loaded, and the
 * examples its text quotes, all computed by the site's own tokenizer: one JSON file each, in
 * src/data. Run: npm run data:first-states
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { format } from 'prettier';
import { mobyDickChapter1 } from '#data/moby-dick-chapter-1.ts';
import udhr from '#data/udhr.json' with { type: 'json' };
import { ENCODING_NAMES, ENCODINGS, type EncodingName } from '#model/tokenizer/encodings.ts';
import { storeTokens } from '#model/tokenizer/stored-tokens.ts';
import { substringTokens } from '#model/tokenizer/substring-table.ts';
import { trainBpe } from '#model/tokenizer/train-bpe.ts';
import type { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import { utf8Bytes } from '#model/tokenizer/utf8.ts';
import { Vocabulary } from '#model/tokenizer/vocabulary.ts';
import { LOOKED_UP, QUOTED, SENTENCES, SPELLED, WATCHED } from './first-state-texts.ts';
import { buildTokenizer, compactVocabulary } from './vocabularies.ts';

/** Merges of Moby-Dick that are there before the reader trains. */
const LEARNED = 60;

/** Pairs of characters that the training figure asks about. */
const RIVALS = ['th', 'e ', ' t', 'he'];

/** The language whose sentence is shown at first; the other texts are loaded when asked for. */
const FIRST_LANGUAGE = 'my';

type PerEncoding<T> = Record<EncodingName, T>;

export async function computeFirstStates(): Promise<Record<string, unknown>> {
  const tokenizers = await perEncoding(buildTokenizer);
  const tables = await perEncoding(
    async (name) => new Vocabulary(await compactVocabulary(name), ENCODINGS[name].textTokens),
  );
  const stored = (text: string) =>
    mapValues(tokenizers, (tokenizer) => storeTokens(tokenizer.encodeWithPieces(text)));
  const spelling = (word: string) => ({
    word,
    alone: stored(word),
    inside: stored(` ${word}`),
    spaced: stored([...word].join(' ')),
  });
  return {
    'tokenizer-first-state': SENTENCES.map((text) => ({ text, tokens: stored(text) })),
    'vocabulary-kilobytes': await perEncoding(aboutKilobytes),
    'merge-player-first-state': WATCHED.map((word) => ({
      word,
      tokens: mapValues(tables, (table) => substringTokens(utf8Bytes(word), table)),
    })),
    'spelling-first-state': SPELLED.map(spelling),
    'article-costs': articleCosts(tokenizers),
    'train-bpe-first-state': trainingStart(tokenizers),
    'id-lookup-first-state': LOOKED_UP.map((id) => ({
      id,
      bytes: perEncodingBytes(id, tokenizers),
    })),
    'tokenization-examples': Object.fromEntries(QUOTED.map((text) => [text, stored(text)])),
  };
}

async function perEncoding<T>(make: (name: EncodingName) => Promise<T>): Promise<PerEncoding<T>> {
  const made = await Promise.all(ENCODING_NAMES.map(async (name) => [name, await make(name)]));
  return Object.fromEntries(made);
}

/** How large a vocabulary's file is as it travels, to 10 kB: zlib's versions differ in the last digits. */
async function aboutKilobytes(name: EncodingName): Promise<number> {
  return 10 * Math.round(gzipSync(await compactVocabulary(name), { level: 9 }).length / 10_000);
}

function mapValues<A, B>(record: PerEncoding<A>, value: (of: A) => B): PerEncoding<B> {
  return {
    gpt2: value(record.gpt2),
    cl100k_base: value(record.cl100k_base),
    o200k_base: value(record.o200k_base),
  };
}

/** The bytes of the text token of an id, where it has one. */
function perEncodingBytes(id: number, tokenizers: PerEncoding<Tokenizer>) {
  const isText = (name: EncodingName) => id < ENCODINGS[name].textTokens;
  return Object.fromEntries(
    ENCODING_NAMES.filter(isText).map((name) => [name, [...tokenizers[name].tokenBytes(id)]]),
  );
}

/** Article 1 of the Universal Declaration in each language: how long, and how many tokens. */
function articleCosts(tokenizers: PerEncoding<Tokenizer>) {
  return {
    firstText: udhr.languages.find(({ code }) => code === FIRST_LANGUAGE)!.text,
    languages: udhr.languages.map(({ code, name, nativeName, direction, text }) => ({
      code,
      name,
      nativeName,
      direction,
      characters: [...text].length,
      bytes: utf8Bytes(text).length,
      tokens: mapValues(tokenizers, (tokenizer) => tokenizer.encode(text).length),
    })),
  };
}

/** The first merges of Moby-Dick, chapter 1, and what the published encodings make of that text. */
function trainingStart(tokenizers: PerEncoding<Tokenizer>) {
  const characters = [...mobyDickChapter1].length;
  const learned = [...trainBpe(mobyDickChapter1, ENCODINGS.gpt2.pattern)];
  return {
    characters,
    bytes: utf8Bytes(mobyDickChapter1).length,
    charactersPerToken: mapValues(
      tokenizers,
      (tokenizer) => characters / tokenizer.encode(mobyDickChapter1).length,
    ),
    /** For the text of the chapter: what a reader who trains to the end will find. */
    end: { merges: learned.length, charactersPerToken: learned.at(-1)!.charactersPerToken },
    /** How often two characters stand next to each other, whatever the pieces. */
    neighbours: RIVALS.map((pair) => [pair, mobyDickChapter1.split(pair).length - 1]),
    /** left, right, count, tokens after it */
    merges: learned
      .slice(0, LEARNED)
      .map(({ left, right, count, tokens }) => [left, right, count, tokens]),
  };
}

if (import.meta.main) {
  for (const [name, state] of Object.entries(await computeFirstStates())) {
    const file = join(import.meta.dirname, `../../src/data/${name}.json`);
    await writeFile(file, await format(JSON.stringify(state), { parser: 'json', printWidth: 100 }));
  }
}
