import type { Matrix32 } from '#model/kernels/kernels.ts';
import type { TransformerConfig } from './config.ts';
import { matrix32 } from './matrix32.ts';

/** The learned numbers of one block. Matrices are stored (in, out): y = x · W. */
export interface BlockParameters {
  attentionNorm: Float32Array; // (C)
  /** Makes queries, keys and values, side by side. */
  qkv: Matrix32; // (C, 3C)
  attentionOut: Matrix32; // (C, C)
  mlpNorm: Float32Array; // (C)
  mlpUp: Matrix32; // (C, F)
  mlpDown: Matrix32; // (F, C)
}

/** All learned numbers, or their gradients: one stretch of memory, and a view on it for each part. */
export interface TransformerParameters {
  flat: Float32Array;
  /** One row per token; the same matrix reads the residual stream out as logits. */
  embedding: Matrix32; // (V, C)
  blocks: BlockParameters[];
  finalNorm: Float32Array; // (C)
}

/** Where one matrix, or the gains of one norm as a single row, stands among all parameters. */
export interface ParameterPart {
  /** As in TransformerParameters: "embedding", "blocks.0.qkv". */
  name: string;
  kind: 'matrix' | 'gain';
  rows: number;
  columns: number;
  offset: number;
}

/** Every part in the order of storage, without gaps. */
export function parameterParts(config: TransformerConfig): ParameterPart[] {
  const { vocabularySize: V, width: C, hidden: F, blocks } = config;
  const parts: ParameterPart[] = [];
  let offset = 0;
  const add = (name: string, kind: ParameterPart['kind'], rows: number, columns: number) => {
    parts.push({ name, kind, rows, columns, offset });
    offset += rows * columns;
  };
  add('embedding', 'matrix', V, C);
  for (let l = 0; l < blocks; l++) {
    add(`blocks.${l}.attentionNorm`, 'gain', 1, C);
    add(`blocks.${l}.qkv`, 'matrix', C, 3 * C);
    add(`blocks.${l}.attentionOut`, 'matrix', C, C);
    add(`blocks.${l}.mlpNorm`, 'gain', 1, C);
    add(`blocks.${l}.mlpUp`, 'matrix', C, F);
    add(`blocks.${l}.mlpDown`, 'matrix', F, C);
  }
  add('finalNorm', 'gain', 1, C);
  return parts;
}

/** How many numbers the model learns: V·C + L·(4C² + 2CF + 2C) + C. */
export function parameterCount(config: TransformerConfig): number {
  return parameterParts(config).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

/** Named views on parameters, or on their gradients. Throws RangeError unless all fit exactly. */
export function viewParameters(
  config: TransformerConfig,
  flat: Float32Array,
): TransformerParameters {
  const count = parameterCount(config);
  if (flat.length !== count) {
    throw new RangeError(`this model has ${count} parameters, got ${flat.length}`);
  }
  const parts = new Map(parameterParts(config).map((part) => [part.name, part]));
  const gain = (name: string) => {
    const { rows, columns, offset } = parts.get(name)!;
    return flat.subarray(offset, offset + rows * columns);
  };
  const matrix = (name: string) => {
    const { rows, columns } = parts.get(name)!;
    return matrix32(gain(name), rows, columns);
  };
  return {
    flat,
    embedding: matrix('embedding'),
    blocks: Array.from({ length: config.blocks }, (_, l) => ({
      attentionNorm: gain(`blocks.${l}.attentionNorm`),
      qkv: matrix(`blocks.${l}.qkv`),
      attentionOut: matrix(`blocks.${l}.attentionOut`),
      mlpNorm: gain(`blocks.${l}.mlpNorm`),
      mlpUp: matrix(`blocks.${l}.mlpUp`),
      mlpDown: matrix(`blocks.${l}.mlpDown`),
    })),
    finalNorm: gain('finalNorm'),
  };
}
