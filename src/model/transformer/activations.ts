import type { Kernels, Matrix32, RotaryAngles } from '#model/kernels/kernels.ts';
import { headSize, type TransformerConfig } from './config.ts';
import { columnsOf, matrix32 } from './matrix32.ts';
import { createNormed, type Normed } from './norm.ts';
import { createReadout, type Readout } from './readout.ts';

/** Every stage of one block, one row per token. */
export interface BlockActivations {
  attentionNormed: Normed;
  /** Queries and keys, both rotated, and values. */
  qkv: Matrix32; // (n, 3C)
  /** Each head's weights one below the other: row h · n + r is how head h at row r attends. */
  attentionWeights: Matrix32; // (H · n, longest)
  /** What the heads found, side by side. */
  joined: Matrix32; // (n, C)
  /** The residual stream between attention and MLP. */
  middle: Matrix32; // (n, C)
  mlpNormed: Normed;
  /** Before GELU and after it. */
  hidden: Matrix32; // (n, F)
  activated: Matrix32; // (n, F)
}

/** Every number of a run that is worth a look, in memory that all runs share. */
export interface Activations {
  /** n: room for so many tokens, of all sequences together. */
  readonly rows: number;
  /** Room for so many tokens in one sequence. */
  readonly longest: number;
  tokens: Int32Array; // (n)
  /** Each token's place in its sequence, from 0. */
  positions: Int32Array; // (n)
  angles: RotaryAngles;
  /** The residual stream: the embeddings, then what each block made of it. */
  residual: Matrix32[]; // L + 1 of (n, C)
  blocks: BlockActivations[];
  readout: Readout;
}

/**
 * Takes the memory for runs of at most `rows` tokens in sequences of at most `longest`; both may
 * go beyond the context length of the config. Kernels never give memory back: make one, and reuse it.
 */
export function createActivations(
  kernels: Kernels,
  config: TransformerConfig,
  { rows, longest }: { rows: number; longest: number },
): Activations {
  const { width, hidden, blocks, heads } = config;
  const matrix = (columns: number) => matrix32(kernels.floats(rows * columns), rows, columns);
  const normed = () => createNormed(kernels, rows, width);
  return {
    rows,
    longest,
    tokens: kernels.ints(rows),
    positions: kernels.ints(rows),
    angles: rotaryAngles(kernels, config, longest),
    residual: Array.from({ length: blocks + 1 }, () => matrix(width)),
    blocks: Array.from({ length: blocks }, () => ({
      attentionNormed: normed(),
      qkv: matrix(3 * width),
      attentionWeights: matrix32(kernels.floats(heads * rows * longest), heads * rows, longest),
      joined: matrix(width),
      middle: matrix(width),
      mlpNormed: normed(),
      hidden: matrix(hidden),
      activated: matrix(hidden),
    })),
    readout: createReadout(kernels, config, rows),
  };
}

/** The angle of pair i at position t is t / base^(2i / d), as in #math/rotary-positions.ts. */
function rotaryAngles(kernels: Kernels, config: TransformerConfig, positions: number) {
  const size = headSize(config);
  const pairs = size / 2;
  const cosines = kernels.floats(positions * pairs);
  const sines = kernels.floats(positions * pairs);
  for (let t = 0; t < positions; t++) {
    for (let i = 0; i < pairs; i++) {
      const angle = t / config.rotaryBase ** ((2 * i) / size);
      cosines[t * pairs + i] = Math.cos(angle);
      sines[t * pairs + i] = Math.sin(angle);
    }
  }
  return { headSize: size, cosines, sines };
}

/** Rows start … end − 1 hold one sequence; those before `from` were computed earlier. */
export interface Sequence {
  readonly start: number;
  readonly from: number;
  readonly end: number;
}

/** One head's share of queries, keys or values: (n, 3C) → (n, d). */
export function headOf(
  config: TransformerConfig,
  qkv: Matrix32,
  role: 'query' | 'key' | 'value',
  head: number,
): Matrix32 {
  const third = { query: 0, key: 1, value: 2 }[role] * config.width;
  const size = headSize(config);
  return columnsOf(qkv, third + head * size, third + (head + 1) * size);
}

/** How one head at rows from … end − 1 attends to rows start … end − 1: a view, (end − from, end − start). */
export function headWeights(
  { rows, longest, blocks }: Activations,
  block: number,
  head: number,
  { start, from, end }: Sequence,
): Matrix32 {
  const { data } = blocks[block].attentionWeights;
  const offset = (head * rows + from) * longest;
  return { data, offset, rows: end - from, columns: end - start, stride: longest };
}
