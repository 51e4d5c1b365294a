/**
 * Slope of a function of one number, from two values of it: nudge x by ε to either side.
 *
 *     (f(x + ε) − f(x − ε)) / 2ε  =  f′(x) + ε²/6 · f‴(x) + …
 *
 * A large ε reaches to where the slope is another one; the error shrinks as ε². A tiny ε leaves a difference of
 * nearly equal numbers, of which rounding keeps few digits: about 10⁻¹⁶ · |f| / ε is lost. Near 10⁻⁵ is best for
 * most functions; where x + ε rounds back to x, the slope comes out as 0.
 * Throws RangeError when ε is not above 0.
 * Source: Press et al., Numerical Recipes, section 5.7.
 */
export function centralDifference(f: (x: number) => number, x: number, epsilon: number): number {
  if (!(epsilon > 0)) throw new RangeError(`epsilon must be > 0, got ${epsilon}`);
  return (f(x + epsilon) - f(x - epsilon)) / (2 * epsilon);
}
