/**
 * Orders words as a list of words does: whatever their case, then small letters first. Made for the plain words of
 * English texts; a browser's own collator takes longer to make than a whole figure.
 */
export function alphabetical(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  if (x !== y) return x < y ? -1 : 1;
  return a === b ? 0 : a > b ? -1 : 1;
}
