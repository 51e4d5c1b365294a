import type { Span } from './chunk.ts';
import { searchTerms } from './search-terms.ts';

export interface LiteralSupport {
  /** Words in the answer. */
  words: number;
  /** How many of them stand in a passage, in the same order, at least `run` at a time. */
  supported: number;
  /** Where the supported stretches stand in the answer. */
  spans: Span[];
  /** Numbers of the answer that stand in no passage. */
  strayNumbers: string[];
}

/**
 * Compares an answer with the passages it should rest on, word for word: which stretches of at least
 * `run` words stand in one of them, and which numbers stand in none.
 *
 * It checks wording, not truth: a right answer in other words has no support, and a false one may be
 * put together from true stretches. A number in none of the sources always deserves a look.
 */
export function literalSupport(
  answer: string,
  passages: readonly string[],
  run = 3,
): LiteralSupport {
  const terms = searchTerms(answer);
  const sources = passages.map((text) => searchTerms(text).map(({ term }) => term));
  const runs = new Set(
    sources.flatMap((source) => source.map((_, i) => source.slice(i, i + run).join(' '))),
  );
  const known = new Set(sources.flat());

  const supported = terms.map(() => false);
  for (let i = 0; i + run <= terms.length; i++) {
    const stretch = terms.slice(i, i + run);
    if (runs.has(stretch.map(({ term }) => term).join(' '))) supported.fill(true, i, i + run);
  }
  const spans: Span[] = [];
  terms.forEach(({ start, end }, i) => {
    if (!supported[i]) return;
    if (supported[i - 1]) spans[spans.length - 1].end = end;
    else spans.push({ start, end });
  });
  return {
    words: terms.length,
    supported: supported.filter(Boolean).length,
    spans,
    strayNumbers: terms
      .filter(({ term }) => /^\p{N}+$/u.test(term) && !known.has(term))
      .map(({ term }) => term),
  };
}
