/**
 * Where a head may be said to look, as rules that tokens and places decide:
 *
 *     previous     the token before
 *     self         itself
 *     first        the first token
 *     same         the same token, earlier
 *     induction    what followed the same token, earlier: A B … A → B
 *     evenly       everything it sees, alike
 */
export const ATTENTION_RULES = [
  'previous',
  'self',
  'first',
  'same',
  'induction',
  'evenly',
] as const;
export type AttentionRule = (typeof ATTENTION_RULES)[number];

/** How much of a head's weight on a text lies where a rule says. */
export interface RuleAgreement {
  /** Mean over the tokens that count. */
  share: number;
  /** The same for a head that spreads its weight evenly. */
  even: number;
  /** How many tokens count: those that see a choice, and for which the rule names a place. */
  count: number;
}

/** The places that a rule names for the token at place `at`, which sees the first `seen`. */
export function placesNamed(
  rule: AttentionRule,
  tokens: ArrayLike<number>,
  at: number,
  seen = at + 1,
): number[] {
  const first = (count: number) => Array.from({ length: count }, (_, place) => place);
  const copies = () => first(at).filter((place) => tokens[place] === tokens[at]);
  switch (rule) {
    case 'previous':
      return first(at).slice(-1);
    case 'self':
      return [at];
    case 'first':
      return [0];
    case 'same':
      return copies();
    case 'induction':
      return copies().map((place) => place + 1);
    case 'evenly':
      return first(seen);
  }
}

/**
 * The part of each weight of row `at` that agrees with a rule: all of it where the rule names the place; for
 * `evenly` at most an even share. Null where it names none, or where one token is all that can be seen.
 */
export function agreeingWeights(
  rule: AttentionRule,
  row: readonly number[],
  tokens: ArrayLike<number>,
  at: number,
  causal: boolean,
): number[] | null {
  const seen = causal ? at + 1 : tokens.length;
  const named = new Set(placesNamed(rule, tokens, at, seen));
  if (seen === 1 || named.size === 0) return null;
  const most = rule === 'evenly' ? 1 / seen : 1;
  return row.map((weight, place) => (named.has(place) ? Math.min(weight, most) : 0));
}

/**
 * How well a rule describes a head's weights on a text, row t being how token t looks: the mean over tokens of the
 * weight that agrees. Null where no token counts.
 */
export function ruleAgreement(
  rule: AttentionRule,
  weights: readonly (readonly number[])[],
  tokens: ArrayLike<number>,
  causal: boolean,
): RuleAgreement | null {
  let [share, even, count] = [0, 0, 0];
  weights.forEach((row, at) => {
    const agreeing = agreeingWeights(rule, row, tokens, at, causal);
    if (agreeing === null) return;
    const seen = causal ? at + 1 : tokens.length;
    share += sum(agreeing);
    even += placesNamed(rule, tokens, at, seen).length / seen;
    count++;
  });
  return count === 0 ? null : { share: share / count, even: even / count, count };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
