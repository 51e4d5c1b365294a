/** What every block keeps of every token: keys and values of some heads, or one vector that they are made from. */
export type Kept =
  | { readonly keyValueHeads: number; readonly headSize: number }
  /** Latent attention: the compressed vector, and the part of the key that carries the position. */
  | { readonly latent: number; readonly rotary: number };

/** Numbers kept of one token in one block: 2 · heads · head size, or latent + rotary. */
export function keptNumbers(kept: Kept): number {
  return 'latent' in kept ? kept.latent + kept.rotary : 2 * kept.keyValueHeads * kept.headSize;
}

/**
 * Bytes that a key-value cache takes for one token: blocks · numbers · bits / 8. A text of n tokens
 * takes n times as many, and b texts at once b · n times.
 * Source for heads that share keys and values: Ainslie et al., GQA, 2023.
 */
export function cacheBytesPerToken(blocks: number, kept: Kept, bits: number): number {
  return (blocks * keptNumbers(kept) * bits) / 8;
}

/** Bytes of a model's weights: parameters · bits / 8. */
export function weightBytes(parameters: number, bits: number): number {
  return (parameters * bits) / 8;
}

/** How many units of `each` bytes fit beside what is taken; none where there is no room. */
export function unitsThatFit(memory: number, taken: number, each: number): number {
  return Math.max(0, Math.floor((memory - taken) / each));
}
