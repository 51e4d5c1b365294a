/**
 * Moves labels apart: positions at least `gap` apart in the same order, within bounds, each as near to its own
 * as those above it allow.
 */
export function spread(
  positions: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = Array.from(positions.keys()).sort((a, b) => positions[a] - positions[b] || a - b);
  const placed = [...positions];
  let least = low;
  for (const i of order) {
    placed[i] = Math.max(placed[i], least);
    least = placed[i] + gap;
  }
  let most = high;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i], most);
    most = placed[i] - gap;
  }
  return placed;
}
