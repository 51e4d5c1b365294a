/**
 * Times our matrix product and attention against three plain loops over arrays of arrays. Prints
 * milliseconds for one run and how many times longer the plain loops take, after checking that
 * both give the same numbers. Run: npx node scripts/bench/attention.ts
 */
import { Bench } from 'tinybench';
import { attention } from '#math/attention.ts';
import { matmul, matmulTransposedB } from '#math/matmul.ts';
import { matrix, matrixRow, type Matrix } from '#math/matrix.ts';
import { Random } from '#math/random.ts';

type Rows = number[][];

const random = new Random(1);
const draw = (rows: number, cols: number) =>
  matrix(
    rows,
    cols,
    Float64Array.from({ length: rows * cols }, () => random.normal()),
  );
const toRows = (m: Matrix): Rows => Array.from({ length: m.rows }, (_, i) => [...matrixRow(m, i)]);

function plainMatmul(a: Rows, b: Rows): Rows {
  const product: Rows = [];
  for (let i = 0; i < a.length; i++) {
    product.push([]);
    for (let j = 0; j < b[0].length; j++) {
      let sum = 0;
      for (let k = 0; k < b.length; k++) sum += a[i][k] * b[k][j];
      product[i].push(sum);
    }
  }
  return product;
}

const plainTranspose = (m: Rows): Rows => m[0].map((_, j) => m.map((row) => row[j]));

function plainAttention(query: Rows, key: Rows, value: Rows): Rows {
  const scores = plainMatmul(query, plainTranspose(key));
  const weights = scores.map((row, i) => {
    const seen = row.map((score, j) => (j > i ? -Infinity : score / Math.sqrt(query[0].length)));
    const max = Math.max(...seen);
    const exponentials = seen.map((score) => Math.exp(score - max));
    const total = exponentials.reduce((sum, x) => sum + x, 0);
    return exponentials.map((x) => x / total);
  });
  return plainMatmul(weights, value);
}

/** Median milliseconds of one run. */
async function time(run: () => unknown): Promise<number> {
  const bench = new Bench({ time: 500, warmupTime: 200, iterations: 3, warmupIterations: 1 });
  const [{ result }] = await bench.add('run', () => void run()).run();
  if (!('latency' in result)) throw new Error('the run did not finish');
  return result.latency.p50;
}

async function compare(ours: () => Matrix, plain: () => Rows) {
  const expected = plain().flat();
  const agree = ours().data.every((x, i) => Math.abs(x - expected[i]) < 1e-9);
  if (!agree) throw new Error('ours and the plain loops disagree');
  const [a, b] = [await time(ours), await time(plain)];
  return { 'ours, ms': a.toFixed(3), 'plain, ms': b.toFixed(3), ratio: (b / a).toFixed(2) };
}

const table: Record<string, unknown> = {};
for (const size of [16, 64, 256]) {
  const [a, b] = [draw(size, size), draw(size, size)];
  const [plainA, plainB] = [toRows(a), toRows(b)];
  table[`matmul ${size} × ${size}`] = await compare(
    () => matmul(a, b),
    () => plainMatmul(plainA, plainB),
  );
  table[`matmulTransposedB ${size} × ${size}`] = await compare(
    () => matmulTransposedB(a, b),
    () => plainMatmul(plainA, plainTranspose(plainB)),
  );
}
for (const tokens of [40, 256]) {
  const [query, key, value] = [draw(tokens, 64), draw(tokens, 64), draw(tokens, 64)];
  const plain = [toRows(query), toRows(key), toRows(value)] as const;
  table[`causal attention, ${tokens} tokens`] = await compare(
    () => attention(query, key, value, { causal: true }).output,
    () => plainAttention(...plain),
  );
}
console.table(table);
