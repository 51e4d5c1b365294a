/** How much a text repeats itself. */

/** Runs of this length that came before count as repeated. */
const RUN = 3;

/** For each token, whether it lies in a run of three that stood in the text before. */
export function repeatedTokens(tokens: readonly string[]): boolean[] {
  const seen = new Set<string>();
  const repeated = tokens.map(() => false);
  for (let end = RUN; end <= tokens.length; end++) {
    const run = tokens.slice(end - RUN, end).join('\n');
    if (seen.has(run)) repeated.fill(true, end - RUN, end);
    seen.add(run);
  }
  return repeated;
}

/** Distinct-n (Li et al., 2016): how many of a text's runs of n tokens are different ones. */
export function distinctRuns(tokens: readonly string[], n: number) {
  const all = Math.max(0, tokens.length - n + 1);
  const runs = Array.from({ length: all }, (_, i) => tokens.slice(i, i + n).join('\n'));
  const different = new Set(runs).size;
  return { different, all, share: all === 0 ? 1 : different / all };
}

/** The longest run of tokens that stands in the text twice; the two may overlap. */
export function longestRepeat(tokens: readonly string[]): number {
  let longest = 0;
  for (let a = 0; a < tokens.length; a++) {
    for (let b = a + 1; b + longest < tokens.length; b++) {
      let n = 0;
      while (b + n < tokens.length && tokens[a + n] === tokens[b + n]) n++;
      longest = Math.max(longest, n);
    }
  }
  return longest;
}
