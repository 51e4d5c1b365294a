/**
 * The operations that a transformer is made of, on 32-bit floats stored row by row.
 *
 * Two sets of them are interchangeable: the TypeScript ones, to be read, and the WebAssembly ones, to be
 * fast. A set gives out the memory it works on; arrays from elsewhere are not its own.
 */
export interface Kernels {
  readonly kind: 'typescript' | 'webassembly';

  /** Zeroed numbers that live as long as the kernels do. Throws RangeError when memory is out. */
  floats(length: number): Float32Array;
  ints(length: number): Int32Array;

  /** out = op(a) · op(b), or out += with `accumulate`: (M, K) (K, N) → (M, N), op being a transpose or nothing. */
  matmul(a: Matrix32, b: Matrix32, out: Matrix32, how?: MatmulOptions): void;

  /** out = x / rms(x) · gain, row by row, rms(x) = √(mean(x²) + 10⁻⁵): x, out (n, C), gain (C). Keeps 1 / rms (n). */
  rmsNorm(x: Float32Array, gain: Float32Array, out: Float32Array, inverseRms: Float32Array): void;
  /** Adds to gradX (n, C) and gradGain (C). */
  rmsNormBackward(
    gradOut: Float32Array,
    x: Float32Array,
    gain: Float32Array,
    inverseRms: Float32Array,
    gradX: Float32Array,
    gradGain: Float32Array,
  ): void;

  /**
   * Rotary positions, in place: each pair of channels (2i, 2i + 1) of every head of row r turns by the angle of
   * positions[r], forward (1) or back (−1): x (n, heads · headSize).
   */
  rotate(x: Matrix32, positions: Int32Array, angles: RotaryAngles, direction: 1 | -1): void;

  /**
   * Row by row softmax of scale · scores, in place: scores (T, past + T). Row t sees columns 0 … past + t if
   * causal, all of them otherwise; a column not seen becomes exactly 0.
   */
  attentionSoftmax(scores: Matrix32, scale: number, causal: boolean): void;
  /** From ∂L/∂weights to ∂L/∂scores, in place: both (T, S). */
  attentionSoftmaxBackward(weights: Matrix32, gradWeights: Matrix32, scale: number): void;

  /** gelu(x) = x/2 · (1 + tanh(√(2/π) · (x + 0.044715 x³))). */
  gelu(x: Float32Array, out: Float32Array): void;
  /** gradX = gradOut · gelu′(x); gradX may be gradOut. */
  geluBackward(gradOut: Float32Array, x: Float32Array, gradX: Float32Array): void;

  /** out[r] = table[ids[r]]: table (V, C), ids (n) → (n, C). */
  embed(table: Float32Array, ids: Int32Array, out: Float32Array): void;
  /** gradTable[ids[r]] += gradOut[r]. */
  embedBackward(gradOut: Float32Array, ids: Int32Array, gradTable: Float32Array): void;

  /**
   * losses[r] = −ln softmax(logits[r])[targets[r]], in nats: logits (n, V), targets (n). With row weights (n), logits
   * are replaced by their gradients weights[r] · (softmax − one-hot).
   */
  crossEntropy(
    logits: Float32Array,
    targets: Int32Array,
    losses: Float32Array,
    weights?: Float32Array,
  ): void;

  /** x += y. */
  add(x: Float32Array, y: Float32Array): void;
  /** x *= factor. */
  scale(x: Float32Array, factor: number): void;
  sumOfSquares(x: Float32Array): number;

  /** One step of AdamW (Loshchilov and Hutter 2019), in place. */
  adamW(
    parameters: Float32Array,
    gradients: Float32Array,
    moments: AdamMoments,
    options: AdamWOptions,
  ): void;
}

/** A rectangle within numbers stored row by row: entry (i, j) is data[offset + i · stride + j]. */
export interface Matrix32 {
  readonly data: Float32Array;
  readonly offset: number;
  readonly rows: number;
  readonly columns: number;
  readonly stride: number;
}

export interface MatmulOptions {
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
  readonly accumulate?: boolean;
}

/** Cosines and sines of each position's angles: (positions, headSize / 2) each. */
export interface RotaryAngles {
  readonly headSize: number;
  readonly cosines: Float32Array;
  readonly sines: Float32Array;
}

/** Running means of gradients and of their squares, one of each per parameter. */
export interface AdamMoments {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

export interface AdamWOptions {
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  readonly weightDecay: number;
  /** Steps taken, this one included: 1 for the first. It corrects the bias of young moments. */
  readonly step: number;
}
