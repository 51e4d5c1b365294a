/** One attention layer with random weights on six random words, whole and with a head left out. */
import { matmul } from '#math/matmul.ts';
import { matrix, type Matrix } from '#math/matrix.ts';
import { multiHeadAttention } from '#math/multi-head.ts';
import { Random } from '#math/random.ts';

export const TOKENS = 6;

/** Six random words and the layer's matrices. */
export function drawLayer(seed: number, channels: number) {
  const random = new Random(seed);
  const draw = (rows: number, spread: number) =>
    matrix(
      rows,
      channels,
      Float64Array.from({ length: rows * channels }, () => random.normal() * spread),
    );
  const x = draw(TOKENS, 1);
  const square = () => draw(channels, 1 / Math.sqrt(channels));
  return {
    x,
    weights: { query: square(), key: square(), value: square(), output: square() },
  };
}

export function randomLayer(seed: number, channels: number, heads: number) {
  const { x, weights } = drawLayer(seed, channels);
  const forward = multiHeadAttention(x, weights, heads, { causal: true });
  return {
    maps: forward.heads.map((head) => head.weights),
    /** How far the output moves, as a share of its length, when this head's columns are zero. */
    changes: forward.heads.map((_, head) => {
      const lost = onlyColumns(forward.joined, head, channels / heads);
      return length(matmul(lost, weights.output)) / length(forward.output);
    }),
  };
}

/** The output is linear in the joined heads, so what is lost is what this head alone would write. */
function onlyColumns(joined: Matrix, head: number, size: number): Matrix {
  const keep = (column: number) => Math.floor(column / size) === head;
  return matrix(
    joined.rows,
    joined.cols,
    joined.data.map((entry, i) => (keep(i % joined.cols) ? entry : 0)),
  );
}

const length = ({ data }: Matrix) => Math.hypot(...data);
