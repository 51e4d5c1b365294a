import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import {
  AWKWARD,
  draw,
  drawIds,
  drawMatrix,
  entries,
  loadWasmKernels,
  pick,
  surroundings,
} from '../../support/kernels-wasm.ts';
import { expectNear } from '../../support/near.ts';

const SIZES = [0, ...AWKWARD, 4099];

const tanhPart = (x: number) => Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3));
const gelu = (x: number) => (x / 2) * (1 + tanhPart(x));
const geluSlope = (x: number) => {
  const t = tanhPart(x);
  const inner = Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x);
  return (1 + t + x * (1 - t * t) * inner) / 2;
};

test('gelu and its slope hold from −12 to 12', async () => {
  const kernels = await loadWasmKernels();
  const [x, out, ones, gradX] = [4001, 4001, 4001, 4001].map((length) => kernels.floats(length));
  for (let i = 0; i < x.length; i++) x[i] = (12 * (i - 2000)) / 2000;
  ones.fill(1);
  kernels.gelu(x, out);
  kernels.geluBackward(ones, x, gradX);
  expectNear(out, [...x].map(gelu), 5e-7, 1); // beyond 8 that is half the last bit
  expectNear(gradX, [...x].map(geluSlope), 1e-6, 1);
});

test('gelu and its slope hold at any finite number', async () => {
  const kernels = await loadWasmKernels();
  const extremes = [0, -0, 1e-38, -1e-38, 16, -16, 17, -17, 1e10, -1e10, 1e20, -1e20, 3e38, -3e38];
  const [x, out, ones, gradX] = [1, 1, 1, 1].map(() => kernels.floats(extremes.length));
  x.set(extremes);
  ones.fill(1);
  kernels.gelu(x, out);
  kernels.geluBackward(ones, x, gradX);
  const grown = [...x].map((value) => (Math.abs(value) < 1 ? value / 2 : Math.max(value, 0)));
  for (let i = 0; i < grown.length; i++) expect(out[i]).toBeCloseTo(grown[i], 30);
  expect([...gradX]).toEqual(
    [...x].map((value) => (Math.abs(value) < 1 ? 0.5 : value > 0 ? 1 : 0)),
  );
});

test('gelu works on any length, and in place', async () => {
  const random = new Random(1);
  const kernels = await loadWasmKernels();
  for (const size of SIZES) {
    const [x, gradOut] = [draw(kernels, size, random), draw(kernels, size, random)];
    const expected = [...x].map(gelu);
    const slopes = [...x].map((value, i) => gradOut[i] * geluSlope(value));
    kernels.geluBackward(gradOut, x, gradOut);
    expectNear(gradOut, slopes, 1e-6);
    kernels.gelu(x, x);
    expectNear(x, expected, 1e-6);
  }
});

test('add, scale and sumOfSquares take every entry and no more', async () => {
  const random = new Random(2);
  const kernels = await loadWasmKernels();
  for (const size of SIZES) {
    const around = draw(kernels, size + 8, random);
    const before = [...around];
    const x = around.subarray(3, 3 + size);
    const y = draw(kernels, size, random);
    kernels.add(x, y);
    expect([...x]).toEqual([...y].map((value, i) => Math.fround(before[i + 3] + value)));
    kernels.scale(x, -3);
    expect([...x]).toEqual(
      [...y].map((value, i) => Math.fround(Math.fround(before[i + 3] + value) * -3)),
    );
    expect([...around.subarray(0, 3), ...around.subarray(3 + size)]).toEqual([
      ...before.slice(0, 3),
      ...before.slice(3 + size),
    ]);
    const squares = [...x].reduce((total, value) => total + value * value, 0);
    expect(Math.abs(kernels.sumOfSquares(x) - squares)).toBeLessThanOrEqual(1e-13 * squares);
  }
});

test('sumOfSquares does not overflow, and counts small numbers beside large ones', async () => {
  const kernels = await loadWasmKernels();
  const x = kernels.floats(1_000_003).fill(1);
  expect(kernels.sumOfSquares(x)).toBe(1_000_003);
  x[0] = 2 ** 12;
  expect(kernels.sumOfSquares(x)).toBe(2 ** 24 + 1_000_002);
  x[1] = 2 ** 100;
  expect(kernels.sumOfSquares(x)).toBe(2 ** 200);
});

test('embed copies rows of the table, embedBackward adds rows to it', async () => {
  const random = new Random(3);
  const kernels = await loadWasmKernels();
  for (const width of AWKWARD) {
    const [vocabulary, rows] = [pick(random), random.int(30)];
    const table = draw(kernels, vocabulary * width, random);
    const ids = drawIds(kernels, rows, random, vocabulary);
    const out = kernels.floats(rows * width);
    kernels.embed(table, ids, out);
    expect([...out]).toEqual(
      [...ids].flatMap((id) => [...table.subarray(id * width, (id + 1) * width)]),
    );

    const expected = Float64Array.from(table);
    ids.forEach((id, r) => {
      for (let i = 0; i < width; i++) expected[id * width + i] += out[r * width + i];
    });
    kernels.embedBackward(out, ids, table);
    expectNear(table, expected, 1e-6);
  }
});

test('rotate turns every pair of every head by the angle of its position, and back', async () => {
  const random = new Random(4);
  const kernels = await loadWasmKernels();
  for (const headSize of [2, 4, 6, 10, 24, 32]) {
    const [rows, heads, half, count] = [random.int(9), 1 + random.int(4), headSize / 2, 20];
    const x = drawMatrix(kernels, rows, heads * headSize, random);
    const [before, around] = [entries(x), surroundings(x)];
    const positions = drawIds(kernels, rows, random, count);
    const [cosines, sines] = [kernels.floats(count * half), kernels.floats(count * half)];
    const angle = (position: number, i: number) => position / 100 ** (i / half);
    for (let i = 0; i < cosines.length; i++) {
      cosines[i] = Math.cos(angle(Math.floor(i / half), i % half));
      sines[i] = Math.sin(angle(Math.floor(i / half), i % half));
    }
    const expected = before.map((value, at) => {
      const [row, channel] = [Math.floor(at / x.columns), at % headSize];
      const turn = angle(positions[row], Math.floor(channel / 2));
      return channel % 2 === 0
        ? value * Math.cos(turn) - before[at + 1] * Math.sin(turn)
        : value * Math.cos(turn) + before[at - 1] * Math.sin(turn);
    });
    kernels.rotate(x, positions, { headSize, cosines, sines }, 1);
    expectNear(entries(x), expected, 1e-6);
    kernels.rotate(x, positions, { headSize, cosines, sines }, -1);
    expectNear(entries(x), before, 1e-6);
    expect(surroundings(x)).toEqual(around);
  }
});

test('adamW takes the steps of its formula', async () => {
  const random = new Random(5);
  const kernels = await loadWasmKernels();
  const options = { learningRate: 3e-3, beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0.1 };
  for (const size of SIZES) {
    const parameters = draw(kernels, size, random);
    const [first, second] = [kernels.floats(size), kernels.floats(size)];
    const [p, m, v] = [[...parameters], Array(size).fill(0), Array(size).fill(0)];
    for (let step = 1; step <= 5; step++) {
      const gradients = draw(kernels, size, random, 0.01);
      kernels.adamW(parameters, gradients, { first, second }, { ...options, step });
      for (let i = 0; i < size; i++) {
        m[i] = 0.9 * m[i] + 0.1 * gradients[i];
        v[i] = 0.99 * v[i] + 0.01 * gradients[i] ** 2;
        const change = m[i] / (1 - 0.9 ** step) / (Math.sqrt(v[i] / (1 - 0.99 ** step)) + 1e-8);
        p[i] -= 3e-3 * (0.1 * p[i] + change);
      }
    }
    expectNear(first, m, 1e-6);
    expectNear(second, v, 1e-6);
    expectNear(parameters, p, 1e-6);
  }
});

test('adamW leaves parameters without gradients to their decay', async () => {
  const kernels = await loadWasmKernels();
  const [parameters, zeros, first, second] = [1, 1, 1, 1].map(() => kernels.floats(5));
  parameters.fill(2);
  const options = { learningRate: 0.5, beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0.5 };
  kernels.adamW(parameters, zeros, { first, second }, { ...options, step: 1 });
  expect([...parameters]).toEqual([1.5, 1.5, 1.5, 1.5, 1.5]);
});

test('adamW stands still, and makes no NaN, where squares of gradients overflow', async () => {
  const kernels = await loadWasmKernels();
  const [parameters, gradients, first, second] = [1, 1, 1, 1].map(() => kernels.floats(5).fill(2));
  gradients.fill(3e38);
  const options = { learningRate: 0.5, beta1: 0.9, beta2: 0.99, epsilon: 1e-8, weightDecay: 0 };
  kernels.adamW(parameters, gradients, { first, second }, { ...options, step: 1 });
  expect([...parameters]).toEqual([2, 2, 2, 2, 2]);
});
