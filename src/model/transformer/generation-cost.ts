/** A decoder-only transformer, as far as its arithmetic depends on it. */
export interface ModelShape {
  /** P: learned numbers that every token passes. */
  readonly parameters: number;
  /** L */
  readonly blocks: number;
  /** d: channels of the residual stream. */
  readonly width: number;
}

/** Floating-point operations, an addition and a multiplication counted as two. */
export interface Flops {
  readonly weights: number;
  readonly attention: number;
}

/** One token after others, its own place being t: 2P + 4·L·d·t. */
export function decodeFlops({ parameters, blocks, width }: ModelShape, t: number): Flops {
  return { weights: 2 * parameters, attention: 4 * blocks * width * t };
}

/**
 * N tokens at once: 2PN + 2·L·d·N². Each sees itself and those before it, N²/2 pairs for large N, at
 * 4d operations a pair and block.
 */
export function prefillFlops({ parameters, blocks, width }: ModelShape, tokens: number): Flops {
  return {
    weights: 2 * parameters * tokens,
    attention: 2 * blocks * width * tokens ** 2,
  };
}

/**
 * N tokens one after another, from nothing. With a cache each is decoded once; without one each
 * step reads the whole text anew:
 *
 *     with:     Σₜ (2P + 4Ldt)       = 2PN + 2Ld · N(N + 1)
 *     without:  Σₜ (2Pt + 2Ldt²)     = P · N(N + 1) + Ld · N(N + 1)(2N + 1) / 3
 */
export function generationFlops(
  { parameters: P, blocks: L, width: d }: ModelShape,
  N: number,
  { cache }: { cache: boolean },
): Flops {
  if (cache) return { weights: 2 * P * N, attention: 2 * L * d * N * (N + 1) };
  return { weights: P * N * (N + 1), attention: (L * d * N * (N + 1) * (2 * N + 1)) / 3 };
}

/** The length at which attending costs a token as much as its way through the weights: P / (2·L·d). */
export function equalContext({ parameters, blocks, width }: ModelShape): number {
  return parameters / (2 * blocks * width);
}
