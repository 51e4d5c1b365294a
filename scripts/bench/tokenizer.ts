/**
 * Times our tokenizer against js-tiktoken, which gives the same ids. Prints milliseconds for one
 * encoding of each text and how many times longer js-tiktoken takes. Run: npx node scripts/bench/tokenizer.ts
 */
import { readFile } from 'node:fs/promises';
import { Tiktoken } from 'js-tiktoken/lite';
import { Bench } from 'tinybench';
import udhr from '#data/udhr.json' with { type: 'json' };
import { Random } from '#math/random.ts';
import { ENCODING_NAMES, ENCODINGS } from '#model/tokenizer/encodings.ts';
import { trainBpe } from '#model/tokenizer/train-bpe.ts';
import { Vocabulary } from '#model/tokenizer/vocabulary.ts';
import { buildTokenizer, compactVocabulary, RANKS } from '../data/vocabularies.ts';

const rng = new Random(1);
const articles = udhr.languages.map(({ text }) => text).join('\n');
const texts: Record<string, string> = {
  'English, 10 kB': udhr.languages[0].text.repeat(59),
  'article 1 in 24 languages': articles,
  'TypeScript source': await readFile(import.meta.filename, 'utf8'),
  'random letters, 10 kB': Array.from({ length: 10_000 }, () =>
    String.fromCharCode(97 + rng.int(26)),
  )
    .join('')
    .replace(/.{20}/g, '$& '),
  '500 equal letters': 'a'.repeat(500),
  '1,000 equal letters': 'a'.repeat(1000),
};

/** Median milliseconds of one run. */
async function time(run: () => unknown): Promise<number> {
  const bench = new Bench({ time: 300, warmupTime: 100, iterations: 3, warmupIterations: 1 });
  const [{ result }] = await bench.add('run', () => void run()).run();
  if (!('latency' in result)) throw new Error('the run did not finish');
  return result.latency.p50;
}

const compare = async (ours: () => unknown, theirs: () => unknown) => {
  const [a, b] = [await time(ours), await time(theirs)];
  return { ours: a.toFixed(3), 'js-tiktoken': b.toFixed(3), ratio: (b / a).toFixed(1) };
};

for (const name of ENCODING_NAMES) {
  const { default: ranks } = await RANKS[name]();
  const compact = await compactVocabulary(name);
  const ours = await buildTokenizer(name);
  const theirs = new Tiktoken(ranks);
  const rows: Record<string, unknown> = {
    'set up': await compare(
      () => new Vocabulary(compact, ENCODINGS[name].textTokens),
      () => new Tiktoken(ranks),
    ),
  };
  for (const [label, text] of Object.entries(texts)) {
    rows[label] = await compare(
      () => ours.encode(text),
      () => theirs.encode(text, [], []),
    );
  }
  rows['100,000 equal letters'] = {
    ours: (await time(() => ours.encode('a'.repeat(100_000)))).toFixed(3),
  };
  console.log(name);
  console.table(rows);
}

const corpus = Array.from({ length: 20 }, () => articles).join('\n');
const training = await time(() => {
  const merges = trainBpe(corpus, ENCODINGS.gpt2.pattern);
  for (let i = 0; i < 500; i++) merges.next();
});
console.log(`500 merges of ${corpus.length} characters: ${training.toFixed(0)} ms`);
