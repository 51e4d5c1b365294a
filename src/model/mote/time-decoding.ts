import { greedy } from '#math/greedy.ts';
import type { KeyValueCache } from '#model/transformer/key-value-cache.ts';

/** What one more token took, in milliseconds, measured in both ways. */
export interface DecodingTime {
  /** Length of the text with this token, in tokens. */
  readonly tokens: number;
  /** Its own row alone, the keys and values of the others being kept. */
  readonly withCache: number;
  /** The whole text anew. */
  readonly recomputing: number;
  /** Largest difference between the scores of the next token, computed in the two ways. */
  readonly difference: number;
}

interface TimeDecodingOptions {
  /** From 1 to as many as the cache has room for after the prompt. */
  readonly maxTokens: number;
  /** Milliseconds since some moment. */
  readonly clock: () => number;
}

/** Browsers round their clocks: a step is repeated until so many milliseconds have gone by, or so often. */
const LEAST_MILLISECONDS = 4;
const MOST_REPEATS = 200;

/**
 * Writes greedily on after a prompt, every token in two ways, and yields how long each took. Returns
 * the ids written; a control token is one like any other.
 * Throws RangeError for a number of tokens out of range, and as KeyValueCache.append does.
 */
export function* timeDecoding(
  cache: KeyValueCache,
  prompt: readonly number[],
  { maxTokens, clock }: TimeDecodingOptions,
): Generator<DecodingTime, number[]> {
  const room = cache.activations.longest - prompt.length;
  if (!(Number.isInteger(maxTokens) && maxTokens >= 1 && maxTokens <= room)) {
    throw new RangeError(`expected from 1 to ${room} tokens to write, got ${maxTokens}`);
  }
  const text = [...prompt];
  cache.rewind(0);
  let next = greedy(cache.append(text));
  while (text.length < prompt.length + maxTokens) {
    const past = text.length;
    text.push(next);
    const recomputing = millisecondsOf(clock, () => {
      cache.rewind(0);
      cache.append(text);
    });
    const recomputed = cache.logits(past).slice(); // (V)
    const withCache = millisecondsOf(clock, () => {
      cache.rewind(past);
      cache.append(text.slice(past));
    });
    const logits = cache.logits(past);
    const difference = recomputed.reduce(
      (most, z, i) => Math.max(most, Math.abs(z - logits[i])),
      0,
    );
    next = greedy(logits); // before the yield: somebody else may use the cache then
    yield { tokens: text.length, withCache, recomputing, difference };
  }
  return text.slice(prompt.length);
}

/** How long some work takes, on average over enough repeats for the clock to see it. */
function millisecondsOf(clock: () => number, work: () => void): number {
  const start = clock();
  for (let repeats = 1; ; repeats++) {
    work();
    const elapsed = clock() - start;
    if (elapsed >= LEAST_MILLISECONDS || repeats === MOST_REPEATS) return elapsed / repeats;
  }
}
