import { cosineSimilarity } from '#math/cosine-similarity.ts';
import { Random } from '#math/random.ts';
import { wordVector } from '#model/word-vectors/nearest-words.ts';
import { openWordVectors } from '../../open-word-vectors.ts';

const PAIRS = ['hot-cold', 'cat-car', 'bank-river', 'bank-credit'] as const;
const DRAWN = 2000;
const SEED = 1;

/** How alike some pairs of words are that the chapter speaks of, and pairs drawn at random. */
export async function record() {
  const table = openWordVectors();
  const cosine = (a: string, b: string) =>
    Number(cosineSimilarity(wordVector(table, a)!, wordVector(table, b)!).toFixed(4));
  const random = new Random(SEED);
  const word = () => table.words[random.int(table.words.length)];
  let sum = 0;
  for (let i = 0; i < DRAWN; i++) sum += cosine(word(), word());
  return {
    pairs: PAIRS.map((pair) => {
      const [a, b] = pair.split('-');
      return { pair, cosine: cosine(a, b) };
    }),
    random: { seed: SEED, drawn: DRAWN, mean: Number((sum / DRAWN).toFixed(4)) },
  };
}
