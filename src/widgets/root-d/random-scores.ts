/** Scores between random queries and keys, for any width d, from one seed. */
import { dot } from '#math/dot.ts';
import { Random } from '#math/random.ts';

/** Four texts of 16 tokens: every token's query meets the 16 keys of its own text. */
export const KEYS = 16;
const TEXTS = 4;
export const QUERIES = TEXTS * KEYS;
export const WIDEST = 256;

interface Sample {
  random: Random;
  /** How many numbers of each vector are drawn so far. */
  drawn: number;
  queries: Float64Array[];
  keys: Float64Array[];
}

const vectors = () => Array.from({ length: QUERIES }, () => new Float64Array(WIDEST));
/** The last seed's vectors, so that moving the width only computes dot products. */
let kept: { seed: number; sample: Sample } | undefined;

/** Draws the first `width` numbers of every vector; wider vectors begin with the same numbers. */
function sampleOf(seed: number, width: number): Sample {
  if (kept?.seed !== seed) {
    const random = new Random(seed);
    kept = { seed, sample: { random, drawn: 0, queries: vectors(), keys: vectors() } };
  }
  const { sample } = kept;
  for (; sample.drawn < width; sample.drawn++) {
    for (let i = 0; i < QUERIES; i++) {
      sample.queries[i][sample.drawn] = sample.random.normal();
      sample.keys[i][sample.drawn] = sample.random.normal();
    }
  }
  return sample;
}

/** One row of 16 scores q · k per query; every number of every vector is drawn from N(0, 1). */
export function randomScores(seed: number, width: number): Float64Array[] {
  const { queries, keys } = sampleOf(seed, width);
  return queries.map((query, i) => {
    const text = i - (i % KEYS);
    return Float64Array.from({ length: KEYS }, (_, j) =>
      dot(query.subarray(0, width), keys[text + j].subarray(0, width)),
    );
  });
}
