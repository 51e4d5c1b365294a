/**
 * Times the WebAssembly kernels against the TypeScript ones, on one thread, after checking that both give the same
 * numbers: for products in 10⁹ additions and multiplications a second (GFLOP/s), for the rest in millions of numbers a
 * second, each from the fastest run, and how many times as fast WebAssembly is. Run: npx node scripts/bench/kernels.ts
 */
import { readFile } from 'node:fs/promises';
import { Bench } from 'tinybench';
import { Random } from '#math/random.ts';
import type { Kernels, Matrix32, MatmulOptions } from '#model/kernels/kernels.ts';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { createWasmKernels } from '#model/kernels/wasm-kernels.ts';
import { writeKernels } from '../data/kernels.ts';

/** Something to time on a set of kernels, and what it writes. */
type Prepare = (kernels: Kernels) => { run: () => void; out: Float32Array };

const sets = [
  await createWasmKernels(await readFile(await writeKernels()), { bytes: 2 ** 28 }),
  createTypeScriptKernels(),
];

function draw(kernels: Kernels, length: number): Float32Array {
  const random = new Random(length);
  const numbers = kernels.floats(length);
  for (let i = 0; i < length; i++) numbers[i] = random.normal();
  return numbers;
}

const matrix = (data: Float32Array, rows: number): Matrix32 => {
  const columns = data.length / rows;
  return { data, offset: 0, rows, columns, stride: columns };
};

function product(rows: number, depth: number, columns: number, how: MatmulOptions = {}): Prepare {
  return (kernels) => {
    const a = matrix(draw(kernels, rows * depth), how.transposeA ? depth : rows);
    const b = matrix(draw(kernels, depth * columns), how.transposeB ? columns : depth);
    const out = matrix(kernels.floats(rows * columns), rows);
    return { run: () => kernels.matmul(a, b, out, how), out: out.data };
  };
}

/** Seconds of the fastest run. */
async function fastest(run: () => void): Promise<number> {
  const bench = new Bench({ time: 400, warmupTime: 200, iterations: 3, warmupIterations: 3 });
  const repeats = Math.ceil(50_000 / (1 + timeOnce(run))); // a run of 50 μs or more, for the clock
  const [{ result }] = await bench.add('run', () => repeat(run, repeats)).run();
  if (!('latency' in result)) throw new Error('the run did not finish');
  return result.latency.min / repeats / 1000;
}

/** Nanoseconds of one run. */
function timeOnce(run: () => void): number {
  repeat(run, 20);
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start);
}

function repeat(run: () => void, times: number): void {
  for (let i = 0; i < times; i++) run();
}

async function compare(prepare: Prepare, work: number) {
  const [fast, plain] = sets.map(prepare);
  fast.run();
  plain.run();
  const agree = plain.out.every((x, i) => Math.abs(x - fast.out[i]) < 1e-3);
  if (!agree) throw new Error('the two sets of kernels disagree');
  const speeds = [work / (await fastest(fast.run)), work / (await fastest(plain.run))];
  return {
    webassembly: speeds[0].toPrecision(3),
    typescript: speeds[1].toPrecision(3),
    ratio: (speeds[0] / speeds[1]).toPrecision(3),
  };
}

const products: [name: string, rows: number, depth: number, columns: number, MatmulOptions?][] = [
  ['forward, 512 × 128 × 512', 512, 128, 512],
  ['unembedding, 512 × 128 × 1024', 512, 128, 1024, { transposeB: true }],
  ['forward, 512 × 512 × 128', 512, 512, 128],
  ['qkv, 128 × 128 × 384', 128, 128, 384],
  ['attention scores, 128 × 32 × 128', 128, 32, 128, { transposeB: true }],
  ['attention values, 128 × 128 × 32', 128, 128, 32],
  ['attention scores, 40 × 24 × 40', 40, 24, 40, { transposeB: true }],
  ['gradient of weights, 128 × 512 × 512', 128, 512, 512, { transposeA: true }],
  ['gradient of inputs, 512 × 512 × 128', 512, 512, 128, { transposeB: true }],
  ['one row, 128 × 512', 1, 128, 512],
  ['one row, 512 × 128', 1, 512, 128],
  ['one row to logits, 128 × 1024', 1, 128, 1024, { transposeB: true }],
  ['eight rows, 128 × 512', 8, 128, 512],
];
const productSpeeds: Record<string, unknown> = {};
for (const [name, rows, depth, columns, how] of products) {
  productSpeeds[name] = await compare(
    product(rows, depth, columns, how),
    (2 * rows * depth * columns) / 1e9,
  );
}
console.log('Products, GFLOP/s');
console.table(productSpeeds);

const [ROWS, WIDTH, HIDDEN, VOCABULARY] = [512, 128, 512, 1024];
const others: [name: string, numbers: number, Prepare][] = [
  [
    'rmsNorm, 512 × 128',
    ROWS * WIDTH,
    (kernels) => {
      const [x, gain] = [draw(kernels, ROWS * WIDTH), draw(kernels, WIDTH)];
      const [out, inverseRms] = [kernels.floats(ROWS * WIDTH), kernels.floats(ROWS)];
      return { run: () => kernels.rmsNorm(x, gain, out, inverseRms), out };
    },
  ],
  [
    'gelu, 512 × 512',
    ROWS * HIDDEN,
    (kernels) => {
      const [x, out] = [draw(kernels, ROWS * HIDDEN), kernels.floats(ROWS * HIDDEN)];
      return { run: () => kernels.gelu(x, out), out };
    },
  ],
  [
    'geluBackward, 512 × 512',
    ROWS * HIDDEN,
    (kernels) => {
      const [x, out] = [draw(kernels, ROWS * HIDDEN), kernels.floats(ROWS * HIDDEN)];
      const gradOut = draw(kernels, ROWS * HIDDEN);
      return { run: () => kernels.geluBackward(gradOut, x, out), out };
    },
  ],
  [
    'causal attentionSoftmax, 128 × 128',
    128 * 128,
    (kernels) => {
      const out = draw(kernels, 128 * 128); // its own result is as good an input for the next run
      return { run: () => kernels.attentionSoftmax(matrix(out, 128), 1, true), out };
    },
  ],
  [
    'crossEntropy, 512 × 1024',
    ROWS * VOCABULARY,
    (kernels) => {
      const [logits, weights] = [draw(kernels, ROWS * VOCABULARY), kernels.floats(ROWS).fill(1)];
      const [targets, out] = [kernels.ints(ROWS), kernels.floats(ROWS)];
      return { run: () => kernels.crossEntropy(logits, targets, out, weights), out };
    },
  ],
  [
    'adamW, 1,000,000 parameters',
    1e6,
    (kernels) => {
      const [out, gradients] = [draw(kernels, 1e6), draw(kernels, 1e6)];
      const moments = { first: kernels.floats(1e6), second: kernels.floats(1e6) };
      const rates = { learningRate: 1e-3, beta1: 0.9, beta2: 0.98, epsilon: 1e-8 };
      const options = { ...rates, weightDecay: 0.1, step: 1 };
      return { run: () => kernels.adamW(out, gradients, moments, options), out };
    },
  ],
];
const otherSpeeds: Record<string, unknown> = {};
for (const [name, numbers, prepare] of others)
  otherSpeeds[name] = await compare(prepare, numbers / 1e6);
console.log('The rest, millions of numbers a second');
console.table(otherSpeeds);
