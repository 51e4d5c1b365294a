import { Random } from '#math/random.ts';
import type { AdamMoments, Matrix32 } from '#model/kernels/kernels.ts';
import { clipGradients } from '#model/transformer/clip-gradients.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';
import { matrix32 } from '#model/transformer/matrix32.ts';
import { parameterParts, type ParameterPart } from '#model/transformer/parameters.ts';
import type { UpdateOptions } from '#model/transformer/train-step.ts';
import type { Transformer } from '#model/transformer/transformer.ts';

/** α: how much A · B counts is α / r. */
export const ALPHA = 8;

/** What is learned of one matrix W, (in, out), and where it stands among all that is learned. */
interface Factors extends ParameterPart {
  /** Of A, (in, r), and of B, (r, out), which follows it. */
  readonly from: number;
}

/** The matrices of all blocks: neither embeddings nor gains. */
function adapted(config: TransformerConfig): ParameterPart[] {
  return parameterParts(config).filter(
    ({ name, kind }) => kind === 'matrix' && name !== 'embedding',
  );
}

/** How many numbers low rank learns: r · (in + out) of every matrix of the blocks. */
export function lowRankCount(config: TransformerConfig, rank: number): number {
  return adapted(config).reduce((sum, { rows, columns }) => sum + rank * (rows + columns), 0);
}

/**
 * LoRA: every matrix of the blocks stays W₀, and a product of two thin ones is learned beside it,
 *
 *     W = W₀ + (α / r) · A · B,     A (in, r),   B (r, out).
 *
 * B is 0 at first, so that nothing has changed yet; A is normal random with variance 1 / in. From the gradient
 * of W, (in, out), follow those of the factors: ∂A = (α / r) · ∂W · Bᵀ and ∂B = (α / r) · Aᵀ · ∂W.
 *
 * Source: Hu et al., LoRA: Low-rank adaptation of large language models, 2021 (arXiv 2106.09685). Its matrices
 * are stored (out, in), so that its B · A is the transpose of this A · B.
 */
export class LowRank {
  readonly #transformer: Transformer;
  readonly #scale: number;
  readonly #rank: number;
  readonly #parts: readonly Factors[];
  /** All parameters before the first step. */
  readonly #start: Float32Array;
  readonly #memory: LowRankMemory;
  #steps = 0;

  /** Starts from the weights that the transformer has. Throws RangeError for a rank that the memory has not. */
  constructor(transformer: Transformer, memory: LowRankMemory, rank: number, seed: number) {
    if (!(Number.isInteger(rank) && rank >= 1 && rank <= memory.rank))
      throw new RangeError(`expected a rank from 1 to ${memory.rank}, got ${rank}`);
    this.#transformer = transformer;
    this.#memory = memory;
    this.#rank = rank;
    this.#scale = ALPHA / rank;
    this.#start = transformer.parameters.flat.slice();
    let from = 0;
    this.#parts = adapted(transformer.config).map((part) => {
      const one = { ...part, from };
      from += rank * (part.rows + part.columns);
      return one;
    });
    const random = new Random(seed);
    for (const all of [memory.factors, memory.moments.first, memory.moments.second]) all.fill(0);
    for (const part of this.#parts) {
      const { data, offset, rows, columns } = this.#factors(part, memory.factors).a;
      for (let i = 0; i < rows * columns; i++)
        data[offset + i] = random.normal() / Math.sqrt(part.rows);
    }
  }

  /** One step of AdamW of the factors, along the clipped gradients that follow from those of all parameters. */
  step(gradients: Float32Array, options: UpdateOptions): void {
    const { kernels, parameters } = this.#transformer;
    const { factors, gradients: own, moments, product } = this.#memory;
    own.fill(0);
    for (const part of this.#parts) {
      const whole = matrixOf(part, gradients);
      const [{ a, b }, to] = [this.#factors(part, factors), this.#factors(part, own)];
      kernels.matmul(whole, b, to.a, { transposeB: true });
      kernels.matmul(a, whole, to.b, { transposeA: true });
    }
    kernels.scale(own, this.#scale);
    clipGradients(kernels, own, options.maxNorm);
    kernels.adamW(factors, own, moments, { ...options, step: ++this.#steps });

    for (const part of this.#parts) {
      const { a, b } = this.#factors(part, factors);
      const { rows, columns, offset } = part;
      const change = product.subarray(0, rows * columns);
      kernels.matmul(a, b, matrix32(change, rows, columns));
      kernels.scale(change, this.#scale);
      const now = parameters.flat.subarray(offset, offset + rows * columns);
      now.set(this.#start.subarray(offset, offset + rows * columns));
      kernels.add(now, change);
    }
  }

  #factors({ rows, columns, from }: Factors, data: Float32Array): { a: Matrix32; b: Matrix32 } {
    const r = this.#rank;
    return {
      a: { data, offset: from, rows, columns: r, stride: r },
      b: { data, offset: from + rows * r, rows: r, columns, stride: columns },
    };
  }
}

function matrixOf({ offset, rows, columns }: ParameterPart, data: Float32Array): Matrix32 {
  return { data, offset, rows, columns, stride: columns };
}

/** Memory of the kernels, in which one low rank after another may be learned. */
export interface LowRankMemory {
  /** The highest rank it has room for. */
  readonly rank: number;
  readonly factors: Float32Array;
  readonly gradients: Float32Array;
  readonly moments: AdamMoments;
  /** Room for A · B of the largest matrix. */
  readonly product: Float32Array;
}

export function lowRankMemory({ kernels, config }: Transformer, rank: number): LowRankMemory {
  const numbers = () => kernels.floats(lowRankCount(config, rank));
  const sizes = adapted(config).map(({ rows, columns }) => rows * columns);
  return {
    rank,
    factors: numbers(),
    gradients: numbers(),
    moments: { first: numbers(), second: numbers() },
    product: kernels.floats(Math.max(...sizes)),
  };
}
