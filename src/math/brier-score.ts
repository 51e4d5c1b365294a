/**
 * The mean squared distance between what was forecast and what came:
 *
 *     BS = (1/n) Σᵢ (pᵢ − oᵢ)²,   oᵢ = 1 where it came true, else 0
 *
 * 0 is perfect and 1 is being certain of the opposite every time; always saying 1/2 gives 1/4. It is
 * smallest, on average, for who says what they believe. No forecasts at all give NaN. Throws RangeError
 * when the lengths differ or a forecast is no probability. Source: Brier (1950), for two outcomes.
 */
export function brierScore(forecasts: ArrayLike<number>, came: ArrayLike<boolean>): number {
  if (forecasts.length !== came.length)
    throw new RangeError(
      `expected as many outcomes as forecasts, got ${came.length} and ${forecasts.length}`,
    );
  let sum = 0;
  for (let i = 0; i < forecasts.length; i++) {
    const p = forecasts[i];
    if (!(p >= 0 && p <= 1)) throw new RangeError(`expected a probability from 0 to 1, got ${p}`);
    sum += (p - Number(came[i])) ** 2;
  }
  return sum / forecasts.length;
}
