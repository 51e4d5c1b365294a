/**
 * The round numbers 1, 2, 5, 10, 20, 50, 100, … that a slider over many powers of ten stops at.
 * Step 0 is 1; every third step is a power of ten.
 */
const LEADS = [1, 2, 5];

export function roundNumber(step: number): number {
  return LEADS[step % 3] * 10 ** Math.floor(step / 3);
}

/** The step whose round number is nearest to a value of 1 or more, in proportion. */
export function nearestStep(value: number): number {
  const from = Math.max(0, 3 * Math.floor(Math.log10(value)));
  const off = (step: number) => Math.abs(Math.log(roundNumber(step) / value));
  return [from, from + 1, from + 2, from + 3].reduce((best, step) =>
    off(step) < off(best) ? step : best,
  );
}
