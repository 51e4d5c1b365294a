import { parameterParts } from '#model/transformer/parameters.ts';

/** What fixes how many numbers a decoder-only transformer learns. */
export interface Design {
  readonly vocabulary: number;
  readonly width: number;
  readonly blocks: number;
  readonly heads: number;
  /** Heads whose keys and values are their own; fewer than `heads` where several share them. */
  readonly keyValueHeads: number;
  readonly hidden: number;
  /** Whether the embedding table also reads the result out. */
  readonly tied: boolean;
  /** Whether the MLP has a third matrix, whose channels multiply those of the first. */
  readonly gated: boolean;
  readonly biases: boolean;
  /** Positions with a learned vector; 0 where positions are rotary or sinusoidal. */
  readonly positions: number;
}

export const GROUPS = [
  'embedding',
  'positions',
  'attention',
  'mlp',
  'norms',
  'unembedding',
] as const;

/** One matrix or vector of parameters, and how many like it the model has. */
interface Line {
  readonly group: (typeof GROUPS)[number];
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly times: number;
}

const GROUP_OF: Readonly<Record<string, Line['group']>> = {
  embedding: 'embedding',
  qkv: 'attention',
  attentionOut: 'attention',
  mlpUp: 'mlp',
  mlpDown: 'mlp',
};

/**
 * Every part of a design. The textbook block is Mote's own, from parameterParts; published variants
 * change its matrices, or add some.
 */
export function countParameters(design: Design): Line[] {
  const { vocabulary, width, blocks, heads, hidden, biases } = design;
  const config = { vocabularySize: vocabulary, width, blocks: 1, heads, hidden };
  const plain = parameterParts({ ...config, contextLength: 1, rotaryBase: 2 });
  const lines: Line[] = plain.map(({ name: path, rows, columns }) => {
    const name = path.replace('blocks.0.', '');
    const times = name === path ? 1 : blocks;
    const group = GROUP_OF[name] ?? 'norms';
    return { group, name, rows, columns: name === 'qkv' ? qkvColumns(design) : columns, times };
  });

  const add = (group: Line['group'], name: string, rows: number, columns: number, times = 1) =>
    lines.push({ group, name, rows, columns, times });
  if (design.gated) add('mlp', 'mlpGate', width, hidden, blocks);
  if (design.positions > 0) add('positions', 'positions', design.positions, width);
  if (biases) {
    // of the queries, keys and values, the projection, the MLP's two maps, and the two norms
    const each = qkvColumns(design) + width + (design.gated ? 2 : 1) * hidden + width + 2 * width;
    add('norms', 'blockBiases', 1, each, blocks);
    add('norms', 'finalBias', 1, width);
  }
  if (!design.tied) add('unembedding', 'unembedding', width, vocabulary);
  return lines;
}

/** Queries for every head, keys and values for those that have their own. */
function qkvColumns({ width, heads, keyValueHeads }: Design): number {
  return width + 2 * keyValueHeads * (width / heads);
}

export function parametersOf({ rows, columns, times }: Line): number {
  return rows * columns * times;
}
