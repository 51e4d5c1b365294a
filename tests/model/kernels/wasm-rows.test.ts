import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import type { Kernels } from '#model/kernels/kernels.ts';
import {
  draw,
  drawIds,
  drawMatrix,
  entries,
  loadWasmKernels,
  pick,
  setEntries,
  surroundings,
} from '../../support/kernels-wasm.ts';
import { expectNear } from '../../support/near.ts';

const RUNS = 40;

/** A few rows of awkward length. */
function drawShape(random: Random): [rows: number, width: number] {
  return [random.int(6), pick(random)];
}

/** The rows of so many numbers each. */
function rowsOf(numbers: ArrayLike<number>, width: number): number[][] {
  const all = Array.from(numbers);
  return Array.from({ length: all.length / width }, (_, r) =>
    all.slice(r * width, (r + 1) * width),
  );
}

const sum = (numbers: number[]) => numbers.reduce((total, x) => total + x, 0);

function softmax(scores: number[]): number[] {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - largest));
  return powers.map((power) => power / sum(powers));
}

test('rmsNorm divides each row by its root mean square', async () => {
  const random = new Random(1);
  const kernels = await loadWasmKernels();
  for (let run = 0; run < RUNS; run++) {
    const [rows, width] = drawShape(random);
    const x = draw(kernels, rows * width, random, 10 ** (random.int(9) - 4));
    const gain = draw(kernels, width, random);
    const [out, inverseRms] = [kernels.floats(rows * width), kernels.floats(rows)];
    kernels.rmsNorm(x, gain, out, inverseRms);

    const inverses = rowsOf(x, width).map(
      (row) => 1 / Math.sqrt(sum(row.map((value) => value * value)) / width + 1e-5),
    );
    expectNear(inverseRms, inverses, 1e-6);
    expectNear(
      out,
      [...x].map((value, i) => value * inverses[Math.floor(i / width)] * gain[i % width]),
      1e-6,
    );
  }
});

test('rmsNorm keeps rows of zeros, and rows beyond the squares that 32 bits hold', async () => {
  const kernels = await loadWasmKernels();
  const [x, gain, out, inverseRms] = [9, 3, 9, 3].map((length) => kernels.floats(length));
  x.set([0, 0, 0, 3e38, -3e38, 3e38, 1e-30, 0, 0]);
  gain.fill(1);
  kernels.rmsNorm(x, gain, out, inverseRms);
  expectNear(out, [0, 0, 0, 1, -1, 1, Math.sqrt(1e5) * 1e-30, 0, 0], 1e-6);
});

test('rmsNormBackward adds the gradients of x and of the gain', async () => {
  const random = new Random(2);
  const kernels = await loadWasmKernels();
  for (let run = 0; run < RUNS; run++) {
    const [rows, width] = drawShape(random);
    const [x, gradOut] = [draw(kernels, rows * width, random), draw(kernels, rows * width, random)];
    const [gain, out, inverseRms] = [
      draw(kernels, width, random),
      kernels.floats(rows * width),
      kernels.floats(rows),
    ];
    kernels.rmsNorm(x, gain, out, inverseRms);
    const [gradX, gradGain] = [draw(kernels, rows * width, random), draw(kernels, width, random)];
    const [expectedX, expectedGain] = [Float64Array.from(gradX), Float64Array.from(gradGain)];
    kernels.rmsNormBackward(gradOut, x, gain, inverseRms, gradX, gradGain);

    rowsOf(x, width).forEach((row, r) => {
      const inverse = 1 / Math.sqrt(sum(row.map((value) => value * value)) / width + 1e-5);
      const gradient = row.map((_, i) => gradOut[r * width + i] * gain[i]);
      const mean = sum(row.map((value, i) => value * inverse * gradient[i])) / width;
      row.forEach((value, i) => {
        expectedX[r * width + i] += inverse * (gradient[i] - value * inverse * mean);
        expectedGain[i] += gradOut[r * width + i] * value * inverse;
      });
    });
    expectNear(gradX, expectedX, 2e-6);
    expectNear(gradGain, expectedGain, 2e-6);
  }
});

test('attentionSoftmax gives each row the softmax of what it sees, and exactly 0 elsewhere', async () => {
  const random = new Random(3);
  const kernels = await loadWasmKernels();
  for (let run = 0; run < RUNS; run++) {
    const [rows, past] = [random.int(20), pick(random)];
    const [columns, scale, causal] = [past + rows, random.next() * 2, run % 2 === 0];
    const scores = drawMatrix(kernels, rows, columns, random, 10);
    const around = surroundings(scores);
    const expected = rowsOf(entries(scores), columns).flatMap((row, t) => {
      const seen = causal ? row.slice(0, past + t + 1) : row;
      return [...softmax(seen.map((score) => scale * score)), ...row.slice(seen.length).fill(0)];
    });
    kernels.attentionSoftmax(scores, scale, causal);

    expectNear(entries(scores), expected, 1e-6, 1);
    expect([...entries(scores)].filter((weight) => weight === 0).length).toBeGreaterThanOrEqual(
      causal ? (rows * (rows - 1)) / 2 : 0,
    );
    expect(entries(scores).every((weight, i) => expected[i] !== 0 || weight === 0)).toBe(true);
    expect(surroundings(scores)).toEqual(around);
  }
});

test('attentionSoftmax takes scores however far apart', async () => {
  const kernels = await loadWasmKernels();
  const data = kernels.floats(12);
  data.set([3e38, -3e38, 0, 1e4, 1e4, -1e4, -87, 0, -300, -3e38, -3e38, -3e38]);
  const scores = { data, offset: 0, rows: 4, columns: 3, stride: 3 };
  kernels.attentionSoftmax(scores, 1, false);
  const third = 1 / 3;
  expectNear(data, [1, 0, 0, 0.5, 0.5, 0, 0, 1, 0, third, third, third], 1e-7);
});

test('attentionSoftmax has powers of e right to 3 in ten million', async () => {
  const kernels = await loadWasmKernels();
  const rows = 4000;
  const data = kernels.floats(2 * rows);
  const scores = { data, offset: 0, rows, columns: 2, stride: 2 };
  setEntries(scores, (i) => (i % 2 === 0 ? 0 : (-87 * i) / (2 * rows)));
  const exponents = Float64Array.from(data);
  kernels.attentionSoftmax(scores, 1, false);
  let worst = 0;
  for (let i = 1; i < data.length; i += 2) {
    worst = Math.max(worst, Math.abs(data[i] / data[i - 1] / Math.exp(exponents[i]) - 1));
  }
  expect(worst).toBeLessThan(3e-7);
});

test('attentionSoftmaxBackward turns gradients of weights into gradients of scores', async () => {
  const random = new Random(4);
  const kernels = await loadWasmKernels();
  for (let run = 0; run < RUNS; run++) {
    const [rows, columns] = drawShape(random);
    const weights = drawMatrix(kernels, rows, columns, random);
    kernels.attentionSoftmax(weights, 1, false);
    const gradWeights = drawMatrix(kernels, rows, columns, random);
    const around = surroundings(gradWeights);
    const grads = rowsOf(entries(gradWeights), columns);
    const expected = rowsOf(entries(weights), columns).flatMap((row, t) => {
      const mean = sum(row.map((weight, j) => weight * grads[t][j]));
      return row.map((weight, j) => 0.3 * weight * (grads[t][j] - mean));
    });
    kernels.attentionSoftmaxBackward(weights, gradWeights, 0.3);
    expectNear(entries(gradWeights), expected, 2e-6, 1);
    expect(surroundings(gradWeights)).toEqual(around);
  }
});

/** Logits with their losses and gradients in 64 bits, by the definition. */
function crossEntropyCase(kernels: Kernels, random: Random, scale: number) {
  const [rows, vocabulary] = drawShape(random);
  const logits = draw(kernels, rows * vocabulary, random, scale);
  const targets = drawIds(kernels, rows, random, vocabulary);
  const weights = draw(kernels, rows, random);
  const losses: number[] = [];
  const gradients: number[] = [];
  rowsOf(logits, vocabulary).forEach((row, r) => {
    const largest = Math.max(...row);
    const total = sum(row.map((logit) => Math.exp(logit - largest)));
    losses.push(Math.log(total) + largest - row[targets[r]]);
    softmax(row).forEach((p, v) => gradients.push(weights[r] * (p - (v === targets[r] ? 1 : 0))));
  });
  return { rows, logits, targets, weights, losses, gradients };
}

test.each([1, 30, 1e4])(
  'crossEntropy has losses and gradients for logits of about %d',
  async (scale) => {
    const random = new Random(5);
    const kernels = await loadWasmKernels();
    for (let run = 0; run < RUNS; run++) {
      const { rows, logits, targets, weights, ...expected } = crossEntropyCase(
        kernels,
        random,
        scale,
      );
      const [untouched, losses] = [[...logits], kernels.floats(rows)];
      kernels.crossEntropy(logits, targets, losses);
      expectNear(losses, expected.losses, 1e-6);
      expect([...logits]).toEqual(untouched);

      losses.fill(0);
      kernels.crossEntropy(logits, targets, losses, weights);
      expectNear(losses, expected.losses, 1e-6);
      expectNear(logits, expected.gradients, 1e-6, Math.max(...weights.map(Math.abs), 0));
    }
  },
);

test('crossEntropy of equal logits is the logarithm of their number', async () => {
  const kernels = await loadWasmKernels();
  const [targets, losses] = [kernels.ints(1), kernels.floats(1)];
  for (let vocabulary = 1; vocabulary <= 1100; vocabulary += vocabulary < 20 ? 1 : 27) {
    kernels.crossEntropy(kernels.floats(vocabulary), targets, losses);
    expect(losses[0]).toBe(Math.fround(Math.log(vocabulary)));
  }
});

test('crossEntropy gives a row of weight 0 its loss and no gradient', async () => {
  const kernels = await loadWasmKernels();
  const [logits, targets, losses, weights] = [
    kernels.floats(3),
    kernels.ints(1),
    kernels.floats(1),
    kernels.floats(1),
  ];
  logits.set([0, 1e4, -1e4]);
  targets[0] = 2;
  kernels.crossEntropy(logits, targets, losses, weights);
  expect([...losses]).toEqual([2e4]);
  expect([...logits].map(Math.abs)).toEqual([0, 0, 0]);
});
