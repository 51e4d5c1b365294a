/**
 * Kullback–Leibler divergence in nats: the extra surprisal of expecting q when p is true.
 *
 *     KL(p ‖ q) = Σᵢ pᵢ ln(pᵢ / qᵢ)     with 0 · ln 0 = 0
 *
 * It is 0 when p = q, and Infinity when q rules out something that p allows.
 * Throws RangeError when the lengths differ. Source: Kullback and Leibler (1951).
 */
export function klDivergence(p: ArrayLike<number>, q: ArrayLike<number>): number {
  if (p.length !== q.length) {
    throw new RangeError(`expected two rows of one length, got ${p.length} and ${q.length}`);
  }
  let nats = 0;
  for (let i = 0; i < p.length; i++) {
    if (p[i] !== 0) nats += p[i] * Math.log(p[i] / q[i]);
  }
  return nats;
}

/**
 * Backward pass through the softmax behind q: returns ∂KL/∂z, where q = softmax(z / T).
 *
 *     ∂KL/∂zᵢ = (qᵢ − pᵢ) / T
 *
 * This is how a student q learns from the soft targets p of a teacher; the loss is then scaled by
 * T², because both q − p and the 1 / T in front shrink with T (Hinton et al., 2015).
 *
 * Shapes: p (n), q (n) → (n)
 */
export function klDivergenceBackward(
  p: ArrayLike<number>,
  q: ArrayLike<number>,
  temperature = 1,
): Float64Array {
  return Float64Array.from(q).map((modelled, i) => (modelled - p[i]) / temperature);
}

/**
 * Backward pass through the softmax behind p: returns ∂KL/∂z, where p = softmax(z).
 *
 *     ∂KL/∂zᵢ = pᵢ · (ln(pᵢ / qᵢ) − KL(p ‖ q))
 *
 * This holds a policy p near a reference q while it is trained. Where pᵢ = 0 it is 0.
 * Throws RangeError when the divergence is infinite: there is no slope to follow.
 *
 * Shapes: p (n), q (n) → (n)
 */
export function klDivergenceBackwardFirst(
  p: ArrayLike<number>,
  q: ArrayLike<number>,
): Float64Array {
  const nats = klDivergence(p, q);
  if (!Number.isFinite(nats)) {
    throw new RangeError(`expected a finite divergence to differentiate, got ${nats}`);
  }
  return Float64Array.from(p).map((own, i) =>
    own === 0 ? 0 : own * (Math.log(own / q[i]) - nats),
  );
}
