/** What attention knows of word order when no positions are given, composed of attention.ts. */
import { expect, test } from 'vitest';
import { attention } from '#math/attention.ts';
import { matmul } from '#math/matmul.ts';
import { matrix, matrixFromRows, matrixRow, type Matrix } from '#math/matrix.ts';
import { Random } from '#math/random.ts';

const CHANNELS = 6;
const random = new Random(27);
const draw = (rows: number) =>
  matrix(
    rows,
    CHANNELS,
    Float64Array.from({ length: rows * CHANNELS }, () => random.normal()),
  );

const layers = [0, 1].map(() => ({
  query: draw(CHANNELS),
  key: draw(CHANNELS),
  value: draw(CHANNELS),
}));
const text = draw(4);
const swapped = matrixFromRows([1, 0, 2, 3].map((i) => matrixRow(text, i)));

/** The last token's vector after so many layers of attention with residual connections. */
function lastOutput(x: Matrix, layerCount: number, causal: boolean): Float64Array {
  let stream = x;
  for (const layer of layers.slice(0, layerCount)) {
    const { output } = attention(
      matmul(stream, layer.query),
      matmul(stream, layer.key),
      matmul(stream, layer.value),
      { causal },
    );
    const sum = stream.data.map((value, i) => value + output.data[i]);
    stream = matrix(x.rows, x.cols, sum);
  }
  return matrixRow(stream, x.rows - 1);
}

test.each([
  ['unchanged', 'in one bidirectional layer', 1, false],
  ['unchanged', 'in two bidirectional layers', 2, false],
  ['unchanged', 'in one causal layer', 1, true],
  ['changed', 'in two causal layers', 2, true],
])(
  'swapping the first two tokens leaves the last output %s %s',
  (outcome, _, layerCount, causal) => {
    const before = lastOutput(text, layerCount, causal);
    const after = lastOutput(swapped, layerCount, causal);
    const largest = Math.max(...before.map((value, i) => Math.abs(value - after[i])));
    if (outcome === 'unchanged') expect(largest).toBeLessThan(1e-12);
    else expect(largest).toBeGreaterThan(1e-3);
  },
);
