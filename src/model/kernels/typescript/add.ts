/** x += y, entry by entry. Its backward pass hands the gradient to both unchanged. */
export function add(x: Float32Array, y: Float32Array): void {
  for (let i = 0; i < x.length; i++) x[i] += y[i];
}
