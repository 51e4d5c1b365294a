import fc from 'fast-check';

/** The same examples on every run, so that a failure can be seen again. */
export const RUNS = { seed: 20260601, numRuns: 300 };

/** Rows of scores with at least one finite entry; some masked, some tied, some tiny. */
export function arbitraryScores(maxLength = 60): fc.Arbitrary<Float64Array> {
  const score = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: -40, max: 40, noNaN: true }) },
    { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }) },
    { weight: 1, arbitrary: fc.constant(-Infinity) },
  );
  return fc
    .array(score, { minLength: 1, maxLength })
    .filter((scores) => scores.some((value) => value !== -Infinity))
    .map((scores) => Float64Array.from(scores));
}
