/**
 * Repetition penalty: makes every token already seen less likely, however often it was seen.
 *
 *     zᵢ / penalty  where zᵢ > 0,     zᵢ · penalty  where zᵢ ≤ 0
 *
 * A penalty above 1 discourages, below 1 encourages, 1 changes nothing. Because the rule looks at
 * the sign, its effect changes when all scores shift together, although softmax ignores such a
 * shift. Throws RangeError when the penalty is not positive and finite, or a token is not an index.
 * Source: Keskar et al. (2019), in the form that Hugging Face and vLLM use.
 *
 * Shapes: scores (n), seen (any number of token ids) → (n)
 */
export function repetitionPenalty(
  scores: ArrayLike<number>,
  seen: ArrayLike<number>,
  penalty: number,
): Float64Array {
  if (!(penalty > 0 && penalty < Infinity)) {
    throw new RangeError(`repetition penalty must be positive and finite, got ${penalty}`);
  }
  const penalised = new Float64Array(scores);
  for (const token of countTokens(seen, scores.length).keys()) {
    penalised[token] = scores[token] > 0 ? scores[token] / penalty : scores[token] * penalty;
  }
  return penalised;
}

/**
 * Presence penalty: subtracts the same amount from every token already seen, once.
 *
 *     zᵢ − penalty · [countᵢ > 0]
 *
 * A negative penalty encourages. Throws RangeError when the penalty is not finite, or a token is
 * not an index. Source: the OpenAI API, whose range is −2 to 2.
 *
 * Shapes: scores (n), seen (any number of token ids) → (n)
 */
export function presencePenalty(
  scores: ArrayLike<number>,
  seen: ArrayLike<number>,
  penalty: number,
): Float64Array {
  return subtractByCount(scores, seen, penalty, () => 1);
}

/**
 * Frequency penalty: subtracts from a token's score once for every time it was seen.
 *
 *     zᵢ − penalty · countᵢ
 *
 * Otherwise like the presence penalty.
 */
export function frequencyPenalty(
  scores: ArrayLike<number>,
  seen: ArrayLike<number>,
  penalty: number,
): Float64Array {
  return subtractByCount(scores, seen, penalty, (count) => count);
}

function subtractByCount(
  scores: ArrayLike<number>,
  seen: ArrayLike<number>,
  penalty: number,
  factor: (count: number) => number,
): Float64Array {
  if (!Number.isFinite(penalty)) throw new RangeError(`penalty must be finite, got ${penalty}`);
  const penalised = new Float64Array(scores);
  for (const [token, count] of countTokens(seen, scores.length)) {
    penalised[token] -= penalty * factor(count);
  }
  return penalised;
}

/** How often each token id occurs; ids must be indices of a vocabulary of the given size. */
function countTokens(tokens: ArrayLike<number>, vocabulary: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!Number.isInteger(token) || token < 0 || token >= vocabulary) {
      throw new RangeError(`expected a token id from 0 to ${vocabulary - 1}, got ${token}`);
    }
    counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}
