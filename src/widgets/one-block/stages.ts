/** The steps of a block in order, each with the numbers of one token and what is to be said of them. */
import { count, percent, significant } from '#chart/format.ts';
import { dot } from '#math/dot.ts';
import { greedy } from '#math/greedy.ts';
import { shortText } from '#ui/short-text.ts';
import facts from '#data/mote/facts.json';
import { words } from '#strings/one-block.ts';
import type { BlockTrace } from './block-trace.ts';

const { width, heads, hidden } = facts.config;
export const HEAD_SIZE = width / heads;

export interface Part {
  name: string;
  numbers: readonly number[];
  quantity: string;
  /** Columns to mark, from and up to. */
  marked?: readonly [number, number];
}

export interface Stage {
  key: string;
  name: string;
  /** Columns for each token of the text. */
  columns: number;
  /** On the residual stream, or on a branch beside it. */
  onStream: boolean;
  says: string;
  parts: Part[];
}

export const LAST_STAGE = 12;

export const norm = (x: ArrayLike<number>) => Math.sqrt(dot(x, x));
export const minus = (a: readonly number[], b: readonly number[]) => a.map((x, i) => x - b[i]);

export function stagesOf(trace: BlockTrace): Stage[] {
  const { block, head, token, tokens, stream, middle, out, weights } = trace;
  const names = words.stages;
  const says = words.says;
  const label = shortText(tokens[token], 24);
  const length = (x: readonly number[]) => significant(norm(x));
  const attention = minus(middle, stream);
  const down = minus(out, middle);
  const found = trace.heads.slice((head - 1) * HEAD_SIZE, head * HEAD_SIZE);
  const top = greedy(weights);
  const alive = trace.gelu.filter((x) => x > 0.1).length;

  const whole = (name: string, numbers: readonly number[], quantity = 'plain') => [
    { name, numbers, quantity },
  ];
  const stage = (
    key: string,
    name: string,
    said: string,
    parts: Part[],
    { onStream = false, columns = parts[0].numbers.length } = {},
  ): Stage => ({ key, name, columns, onStream, says: said, parts });

  const first = block === 1 ? names.embedding : names.stream(block - 1);
  const start = block === 1 ? says.embedding(label) : says.stream(length(stream));
  return [
    stage('stream', first, start, whole(first, stream), { onStream: true }),
    stage(
      'attention-norm',
      names.attentionNorm,
      says.norm(length(stream), length(trace.attentionNorm)),
      whole(names.attentionNorm, trace.attentionNorm),
    ),
    stage('projections', names.projections(head), says.projections(count(HEAD_SIZE)), [
      { name: words.parts.query, numbers: trace.query, quantity: 'q-query' },
      { name: words.parts.key, numbers: trace.keys[token], quantity: 'q-key' },
      { name: words.parts.value, numbers: trace.values[token], quantity: 'q-value' },
    ]),
    stage(
      'weights',
      names.weights(head),
      says.weights(shortText(tokens[top], 24), percent(weights[top]), count(weights.length)),
      whole(names.weights(head), weights, 'q-probability'),
      { columns: tokens.length },
    ),
    stage('found', names.found(head), says.found, whole(names.found(head), found, 'q-value')),
    stage('heads', names.heads, says.heads(head, count(heads)), [
      {
        name: names.heads,
        numbers: trace.heads,
        quantity: 'q-value',
        marked: [(head - 1) * HEAD_SIZE, head * HEAD_SIZE],
      },
    ]),
    stage(
      'attention',
      names.attention,
      says.attention(length(attention)),
      whole(names.attention, attention),
    ),
    stage(
      'middle',
      names.middle,
      says.middle(length(stream), length(middle)),
      whole(names.middle, middle),
      { onStream: true },
    ),
    stage(
      'mlp-norm',
      names.mlpNorm,
      says.norm(length(middle), length(trace.mlpNorm)),
      whole(names.mlpNorm, trace.mlpNorm),
    ),
    stage('up', names.up, says.up(count(hidden)), whole(names.up, trace.up)),
    stage(
      'gelu',
      names.gelu,
      says.gelu(count(alive), count(hidden)),
      whole(names.gelu, trace.gelu),
    ),
    stage('down', names.down, says.down(length(down)), whole(names.down, down)),
    stage(
      'out',
      names.out(block),
      says.out(length(middle), length(out), block === facts.config.blocks),
      whole('', out),
      {
        onStream: true,
      },
    ),
  ];
}
