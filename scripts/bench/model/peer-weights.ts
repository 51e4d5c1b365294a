/** Mote's weights in the form that other libraries like best. */
import type { TransformerConfig } from '#model/transformer/config.ts';
import { viewParameters } from '#model/transformer/parameters.ts';

export interface PeerBlock {
  attentionNorm: Float32Array; // (C)
  /** Queries and keys with the first half of each head's channels turned against the second. */
  qkv: Float32Array; // (C, 3C)
  attentionOut: Float32Array; // (C, C)
  mlpNorm: Float32Array; // (C)
  mlpUp: Float32Array; // (C, F)
  mlpDown: Float32Array; // (F, C)
}

export interface PeerWeights {
  config: TransformerConfig;
  embedding: Float32Array; // (V, C)
  blocks: PeerBlock[];
  finalNorm: Float32Array; // (C)
}

/**
 * Copies of all weights. Rotary positions turn neighbouring channels; most libraries turn halves, which
 * needs no copying back and forth. Putting the even channels of each head before the odd ones makes one
 * the other: scores stay the same.
 */
export function peerWeights(config: TransformerConfig, flat: Float32Array): PeerWeights {
  const { embedding, blocks, finalNorm } = viewParameters(config, flat.slice());
  return {
    config,
    embedding: embedding.data.slice(
      embedding.offset,
      embedding.offset + embedding.rows * embedding.columns,
    ),
    finalNorm: finalNorm.slice(),
    blocks: blocks.map((block) => ({
      attentionNorm: block.attentionNorm.slice(),
      qkv: halves(config, numbers(block.qkv)),
      attentionOut: numbers(block.attentionOut),
      mlpNorm: block.mlpNorm.slice(),
      mlpUp: numbers(block.mlpUp),
      mlpDown: numbers(block.mlpDown),
    })),
  };
}

function numbers({
  data,
  offset,
  rows,
  columns,
}: {
  data: Float32Array;
  offset: number;
  rows: number;
  columns: number;
}) {
  return data.slice(offset, offset + rows * columns);
}

function halves({ width, heads }: TransformerConfig, qkv: Float32Array): Float32Array {
  const out = qkv.slice();
  const d = width / heads;
  for (let row = 0; row < width; row++)
    for (let part = 0; part < 2; part++)
      for (let head = 0; head < heads; head++)
        for (let i = 0; i < d; i++) {
          const from = row * 3 * width + part * width + head * d;
          out[from + i] = qkv[from + (i < d / 2 ? 2 * i : 2 * (i - d / 2) + 1)];
        }
  return out;
}

/** Cosines and sines of positions from … to − 1, (n, d/2) each. */
export function rotations(
  { width, heads, rotaryBase }: TransformerConfig,
  from: number,
  to: number,
) {
  const half = width / heads / 2;
  const angle = (i: number) => (from + Math.floor(i / half)) / rotaryBase ** ((i % half) / half);
  const length = (to - from) * half;
  return {
    cos: Float32Array.from({ length }, (_, i) => Math.cos(angle(i))),
    sin: Float32Array.from({ length }, (_, i) => Math.sin(angle(i))),
  };
}

/** What is added to the scores of tokens from … to − 1 so that none sees a later one, (n, to). */
export function causalMask(from: number, to: number): Float32Array {
  const length = (to - from) * to;
  return Float32Array.from({ length }, (_, i) => (i % to > from + Math.floor(i / to) ? -1e9 : 0));
}
