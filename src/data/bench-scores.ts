/**
 * Made-up scores over a full vocabulary, for the sampler bench: a few words with scores of their own,
 * then a tail in which score falls with the logarithm of the rank (Zipf's law),
 *
 *     z(r) = z₀ − s · ln r
 *
 * as next-token scores of real models roughly do. A token's id is its rank less one.
 */
const TAIL = { z0: 6.1, s: 1.4 };

/** Words in the order of their scores: ranks 1 to 14. */
export const CANDIDATES: readonly (readonly [word: string, score: number])[] = [
  ['sea', 5.9],
  ['horizon', 5.3],
  ['waves', 5.1],
  ['wind', 4.9],
  ['sky', 4.6],
  ['captain', 4.3],
  ['sails', 4],
  ['clouds', 3.8],
  ['shore', 3.5],
  ['men', 3.2],
  ['stars', 3],
  ['ship', 2.8],
  ['gulls', 2.6],
  ['water', 2.4],
];

/** Other words of the text so far, by rank in the tail. */
const TAIL_WORDS: Readonly<Record<string, number>> = {
  calm: 60,
  rose: 300,
  the: 400,
  turned: 900,
  over: 1500,
  was: 2500,
  watched: 3500,
  '.': 5000,
  and: 7000,
  ',': 9000,
};

/** What the reader of a chat would have typed, and what the model has written since. */
export const PROMPT = ['The', 'sea', 'was', 'calm', '.'];
export const GENERATED =
  'The wind rose , and the wind turned the sea over . The captain watched the'.split(' ');

/** The id of a word of the text so far. */
function idOf(word: string): number {
  const small = word.toLowerCase();
  const candidate = CANDIDATES.findIndex(([name]) => name === small);
  return candidate === -1 ? TAIL_WORDS[small] - 1 : candidate;
}

export const TOKENS_SO_FAR = { prompt: PROMPT.map(idOf), generated: GENERATED.map(idOf) };

/** Ids that stand in the text so far, once each, best score first. */
export const SEEN_IDS: readonly number[] = [
  ...new Set([...TOKENS_SO_FAR.prompt, ...TOKENS_SO_FAR.generated]),
].sort((a, b) => a - b);

/** The scores of the whole vocabulary, largest first: (size). */
export function benchScores(size: number): Float64Array {
  return Float64Array.from(
    { length: size },
    (_, id) => CANDIDATES[id]?.[1] ?? TAIL.z0 - TAIL.s * Math.log(id + 1),
  );
}

/** The word with an id, where it has one. */
export function benchWord(id: number): string | undefined {
  return CANDIDATES[id]?.[0] ?? Object.keys(TAIL_WORDS).find((word) => TAIL_WORDS[word] === id + 1);
}
