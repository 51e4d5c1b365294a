import { continuations, indexOf, type Continuations } from './continuations.ts';
import type { NgramTable } from './count-ngrams.ts';

/** What one context length contributes to a prediction. */
interface ContextShare extends Continuations {
  /** Tokens of context, from the longest down to 0. */
  length: number;
  /** How many different tokens followed the context. */
  different: number;
  /** Its part of the prediction, 0 … 1. */
  share: number;
}

/**
 * Witten and Bell's own strength. A small corpus wants more: trained on nine tenths of the book's
 * Moby-Dick text, a word trigram model has perplexity 678 on the last tenth with strength 1, but 490
 * with 4; one of 1,000 byte pairs needs 2.45 bits per byte with 1, and 2.38 with 2 or 4.
 */
const DEFAULT_STRENGTH = 1;

/**
 * How a prediction divides between long and short contexts.
 *
 * Interpolated n-gram model with Witten–Bell smoothing, times a strength s:
 *
 *     p(w | c) = (C(c w) + s · D(c) · p(w | c′)) / (C(c) + s · D(c))     c′ = c less its first token
 *
 * C(c) counts what followed the context c and D(c) how many different tokens did, so a context whose
 * next token varies a lot leaves more to the shorter one. The shortest leaves the rest to the uniform
 * distribution 1/V, the floor that also unseen tokens stand on.
 *
 * s = 1 is Witten and Bell's own rule (1991, method C; in this form Chen and Goodman, 1998). With
 * s = 0 the longest context that occurs decides alone, and what never followed it has probability
 * zero. A context that never occurs passes everything on. All shares and the floor sum to 1.
 */
export function contextShares(
  table: NgramTable,
  context: ArrayLike<number>,
  strength = DEFAULT_STRENGTH,
): { shares: ContextShare[]; floor: number } {
  if (!(strength >= 0 && strength < Infinity)) {
    throw new RangeError(`expected a smoothing strength of 0 or more, got ${strength}`);
  }
  const shares: ContextShare[] = [];
  let left = 1;
  for (let length = Math.min(table.levels.length - 1, context.length); length >= 0; length--) {
    const suffix = Array.prototype.slice.call(context, context.length - length);
    const found = continuations(table, suffix);
    const different = found.to - found.from;
    const trust = found.total === 0 ? 0 : found.total / (found.total + strength * different);
    shares.push({ ...found, length, different, share: left * trust });
    left *= 1 - trust;
  }
  return { shares, floor: left };
}

/** p(token | context): the last tokens of `context` count, as many as the table's order can use. */
export function nextTokenProbability(
  table: NgramTable,
  context: ArrayLike<number>,
  token: number,
  strength = DEFAULT_STRENGTH,
): number {
  if (!(Number.isInteger(token) && token >= 0 && token < table.vocabularySize)) {
    throw new RangeError(`expected a token from 0 to ${table.vocabularySize - 1}, got ${token}`);
  }
  const { shares, floor } = contextShares(table, context, strength);
  let p = floor / table.vocabularySize;
  for (const { length, from, to, total, share } of shares) {
    const level = table.levels[length];
    const i = indexOf(level.tokens, token, from, to);
    if (i !== -1) p += (share * level.counts[i]) / total;
  }
  return p;
}

/** The probability of every token of the vocabulary after a context: (V), sums to 1. */
export function nextTokenDistribution(
  table: NgramTable,
  context: ArrayLike<number>,
  strength = DEFAULT_STRENGTH,
): Float64Array {
  const { shares, floor } = contextShares(table, context, strength);
  const probs = new Float64Array(table.vocabularySize).fill(floor / table.vocabularySize);
  for (const { length, from, to, total, share } of shares) {
    if (share === 0) continue;
    const level = table.levels[length];
    for (let i = from; i < to; i++) probs[level.tokens[i]] += (share * level.counts[i]) / total;
  }
  return probs;
}
