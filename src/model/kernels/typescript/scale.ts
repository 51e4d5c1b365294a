/** x *= factor, entry by entry. */
export function scale(x: Float32Array, factor: number): void {
  for (let i = 0; i < x.length; i++) x[i] *= factor;
}
