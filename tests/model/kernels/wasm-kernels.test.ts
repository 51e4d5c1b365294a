import { afterEach, expect, test, vi } from 'vitest';
import { createWasmKernels } from '#model/kernels/wasm-kernels.ts';
import { loadWasmKernels, readWasmKernels } from '../../support/kernels-wasm.ts';

afterEach(() => vi.unstubAllGlobals());

test('the compiled module is at most 20 kB', async () => {
  expect((await readWasmKernels()).length).toBeLessThanOrEqual(20_000);
});

test('a module compiled once serves several sets, each with its own memory', async () => {
  const module = await WebAssembly.compile(await readWasmKernels());
  const [one, other] = [await createWasmKernels(module), await createWasmKernels(module)];
  const [x, y] = [one.floats(8), other.floats(8)];
  one.add(x.fill(1), one.floats(8).fill(2));
  expect(one.kind).toBe('webassembly');
  expect([...x, ...y]).toEqual([...Array(8).fill(3), ...Array(8).fill(0)]);
});

test('arrays are zeroed, aligned, and never the same memory twice', async () => {
  const kernels = await loadWasmKernels();
  const arrays = [1, 5, 0, 3, 16].flatMap((n) => [kernels.floats(n), kernels.ints(n)]);
  for (const array of arrays) {
    expect(array.byteOffset % 16).toBe(0);
    expect([...array].every((value) => value === 0)).toBe(true);
    array.fill(7);
  }
});

test('scratch of a product is not memory that was given out', async () => {
  const kernels = await loadWasmKernels(2 ** 20);
  const square = () => ({
    data: kernels.floats(64 * 64),
    offset: 0,
    rows: 64,
    columns: 64,
    stride: 64,
  });
  const [a, b, out, rest] = [square(), square(), square(), kernels.floats(100_000)];
  a.data.fill(1);
  b.data.fill(1);
  kernels.matmul(a, b, out);
  expect(out.data.every((value) => value === 64)).toBe(true);
  expect([...a.data, ...b.data].every((value) => value === 1)).toBe(true);
  expect(rest.every((value) => value === 0)).toBe(true);
});

test('says how much memory is left when it is out', async () => {
  const kernels = await loadWasmKernels(2 ** 20);
  expect(() => kernels.floats(2 ** 18)).toThrow(RangeError);
  expect(() => kernels.floats(2 ** 18)).toThrow(
    /^1048576 bytes do not fit: \d+ of 1048576 are free; create the kernels with more bytes$/,
  );
  while (true) {
    try {
      kernels.ints(1000);
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      break;
    }
  }
  kernels.floats(0);
});

test.each([0, -1, NaN, 2 ** 33, 1000])('rejects a memory of %d bytes', async (bytes) => {
  await expect(loadWasmKernels(bytes)).rejects.toThrow(RangeError);
});

test.each([-1, 1.5, NaN])('rejects an array of %d numbers', async (length) => {
  const kernels = await loadWasmKernels();
  expect(() => kernels.floats(length)).toThrow(RangeError);
  expect(() => kernels.ints(length)).toThrow(RangeError);
});

test('rejects arrays from elsewhere, and arrays too short', async () => {
  const [kernels, others] = [await loadWasmKernels(), await loadWasmKernels()];
  const x = kernels.floats(8);
  expect(() => kernels.add(x, new Float32Array(8))).toThrow(
    'these kernels work on arrays from their own floats() and ints() alone',
  );
  expect(() => kernels.add(x, others.floats(8))).toThrow(RangeError);
  expect(() => kernels.add(x, kernels.floats(7))).toThrow(
    'expected an array of at least 8 numbers, got 7',
  );
});

test('rejects tokens, targets and positions beyond their tables', async () => {
  const kernels = await loadWasmKernels();
  const [table, out, angles] = [kernels.floats(12), kernels.floats(8), kernels.floats(3)];
  const ids = kernels.ints(2);
  const x = { data: out, offset: 0, rows: 2, columns: 4, stride: 4 };
  for (const [bad, half] of [
    [3, 1],
    [-1, 1],
  ]) {
    ids[1] = bad;
    const message = `expected a token from 0 to 2, got ${bad}`;
    expect(() => kernels.embed(table, ids, out)).toThrow(message);
    expect(() => kernels.embedBackward(out, ids, table)).toThrow(message);
    expect(() => kernels.crossEntropy(table.subarray(0, 6), ids, kernels.floats(2))).toThrow(
      `expected a target from 0 to 2, got ${bad}`,
    );
    const turns = { headSize: 2 * half, cosines: angles, sines: angles };
    expect(() => kernels.rotate(x, ids, turns, 1)).toThrow(
      `expected a position from 0 to 2, got ${bad}`,
    );
  }
  expect([...table, ...out].every((value) => value === 0)).toBe(true);
});

test('rejects shapes that make no rows', async () => {
  const kernels = await loadWasmKernels();
  const [ids, seven, two] = [kernels.ints(2), kernels.floats(7), kernels.floats(2)];
  expect(() => kernels.crossEntropy(seven, ids, two)).toThrow(
    '7 numbers are not 2 rows of one length',
  );
  expect(() => kernels.embed(seven, ids, seven)).toThrow(RangeError);
  const matrix = { data: kernels.floats(6), offset: 0, rows: 3, columns: 2, stride: 2 };
  expect(() => kernels.attentionSoftmax(matrix, 1, true)).toThrow(
    '3 causal rows need as many columns, got 2',
  );
  expect(() => kernels.attentionSoftmaxBackward(matrix, { ...matrix, rows: 2 }, 1)).toThrow(
    'expected gradients of 3 × 2 weights, got 2 × 2',
  );
  const angles = { headSize: 4, cosines: seven, sines: seven };
  expect(() => kernels.rotate(matrix, kernels.ints(3), angles, 1)).toThrow(RangeError);
});

test('rejects with CompileError what the engine cannot compile', async () => {
  await expect(createWasmKernels(Uint8Array.of(0, 1, 2, 3))).rejects.toThrow(
    WebAssembly.CompileError,
  );
});

test('rejects with an Error where there is no WebAssembly', async () => {
  const bytes = await readWasmKernels();
  vi.stubGlobal('WebAssembly', undefined);
  await expect(createWasmKernels(bytes)).rejects.toThrow('there is no WebAssembly here');
});
