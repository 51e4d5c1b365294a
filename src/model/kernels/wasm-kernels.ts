import type { Kernels, Matrix32 } from './kernels.ts';
import { WasmMemory } from './wasm-memory.ts';

export interface WasmKernelsOptions {
  /** Size of the memory that all arrays of the set share; 32 MiB unless told. Training needs more. */
  bytes?: number;
}

type Operation = Exclude<keyof Kernels, 'kind' | 'floats' | 'ints'>;

/** What the compiled module offers, see assembly/: addresses count bytes, all else counts numbers. */
interface WasmExports extends Record<Operation, (...values: (number | boolean)[]) => number> {
  readonly memory: WebAssembly.Memory;
  /** Where memory is free: constants lie below. */
  freeFrom(): number;
  /** How many numbers matmul needs to work in. */
  readonly matmulScratch: WebAssembly.Global;
}

/**
 * The fast kernels: SIMD in WebAssembly, from the bytes of kernels.wasm or a module compiled from them. Each set
 * has a memory of its own. An operation on arrays that are not of that memory, or that do not fit together,
 * throws RangeError and changes nothing; so do `floats` and `ints` when the memory is out.
 *
 * Rejects with WebAssembly.CompileError where there is no SIMD, with an Error where there is no WebAssembly, and
 * with RangeError for a memory that cannot be had.
 */
export async function createWasmKernels(
  module: WebAssembly.Module | BufferSource,
  { bytes }: WasmKernelsOptions = {},
): Promise<Kernels> {
  if (typeof WebAssembly === 'undefined') throw new Error('there is no WebAssembly here');
  const compiled =
    module instanceof WebAssembly.Module ? module : await WebAssembly.compile(module);
  const instance = await WebAssembly.instantiate(compiled);
  const wasm = instance.exports as unknown as WasmExports;
  const arrays = new WasmMemory(wasm.memory, wasm.freeFrom(), bytes);
  const scratch = arrays.floats(Number(wasm.matmulScratch.value)).byteOffset;

  const at = (array: Float32Array | Int32Array, length = array.length) =>
    arrays.address(array, length);

  /** Where the first entry of a matrix is. */
  const corner = ({ data, offset, rows, columns, stride }: Matrix32) => {
    if (!(offset >= 0 && stride >= 0)) {
      throw new RangeError(
        `a matrix lies forward in its array, got ${offset} and rows ${stride} apart`,
      );
    }
    const length = rows > 0 && columns > 0 ? offset + (rows - 1) * stride + columns : 0;
    return at(data, length) + 4 * offset;
  };

  return {
    kind: 'webassembly',
    floats: (length) => arrays.floats(length),
    ints: (length) => arrays.ints(length),

    matmul(a, b, out, { transposeA = false, transposeB = false, accumulate = false } = {}) {
      const [rows, depth] = transposeA ? [a.columns, a.rows] : [a.rows, a.columns];
      const [inner, columns] = transposeB ? [b.columns, b.rows] : [b.rows, b.columns];
      if (depth !== inner || rows !== out.rows || columns !== out.columns) {
        throw new RangeError(
          `expected (M, K) (K, N) → (M, N), got (${rows}, ${depth}) (${inner}, ${columns}) → ` +
            `(${out.rows}, ${out.columns})`,
        );
      }
      wasm.matmul(
        corner(a),
        a.stride,
        transposeA,
        corner(b),
        b.stride,
        transposeB,
        corner(out),
        out.stride,
        rows,
        depth,
        columns,
        accumulate,
        scratch,
      );
    },

    rmsNorm(x, gain, out, inverseRms) {
      const [rows, width] = [inverseRms.length, gain.length];
      const size = rows * width;
      wasm.rmsNorm(at(x, size), at(gain), at(out, size), at(inverseRms), rows, width);
    },

    rmsNormBackward(gradOut, x, gain, inverseRms, gradX, gradGain) {
      const [rows, width] = [inverseRms.length, gain.length];
      const size = rows * width;
      wasm.rmsNormBackward(
        at(gradOut, size),
        at(x, size),
        at(gain),
        at(inverseRms),
        at(gradX, size),
        at(gradGain, width),
        rows,
        width,
      );
    },

    rotate(x, positions, { headSize, cosines, sines }, direction) {
      const [heads, half] = [x.columns / headSize, headSize / 2];
      if (!Number.isInteger(heads) || !Number.isInteger(half)) {
        throw new RangeError(`${x.columns} columns are no heads of ${headSize} in pairs`);
      }
      const turned = positions.subarray(0, x.rows);
      checkEach('position', turned, Math.min(cosines.length, sines.length) / half);
      wasm.rotate(
        corner(x),
        x.stride,
        x.rows,
        heads,
        half,
        at(positions, x.rows),
        at(cosines),
        at(sines),
        direction,
      );
    },

    attentionSoftmax(scores, scale, causal) {
      const { rows, columns, stride } = scores;
      if (causal && columns < rows) {
        throw new RangeError(`${rows} causal rows need as many columns, got ${columns}`);
      }
      wasm.attentionSoftmax(corner(scores), stride, rows, columns, scale, causal);
    },

    attentionSoftmaxBackward(weights, gradWeights, scale) {
      const { rows, columns } = weights;
      if (rows !== gradWeights.rows || columns !== gradWeights.columns) {
        throw new RangeError(
          `expected gradients of ${rows} × ${columns} weights, got ${gradWeights.rows} × ${gradWeights.columns}`,
        );
      }
      wasm.attentionSoftmaxBackward(
        corner(weights),
        weights.stride,
        corner(gradWeights),
        gradWeights.stride,
        rows,
        columns,
        scale,
      );
    },

    gelu(x, out) {
      wasm.gelu(at(x), at(out, x.length), x.length);
    },

    geluBackward(gradOut, x, gradX) {
      wasm.geluBackward(at(gradOut, x.length), at(x), at(gradX, x.length), x.length);
    },

    embed(table, ids, out) {
      const width = rowLength(out, ids.length);
      checkEach('token', ids, Math.floor(table.length / width));
      wasm.embed(at(table), at(ids), at(out), ids.length, width);
    },

    embedBackward(gradOut, ids, gradTable) {
      const width = rowLength(gradOut, ids.length);
      checkEach('token', ids, Math.floor(gradTable.length / width));
      wasm.embedBackward(at(gradOut), at(ids), at(gradTable), ids.length, width);
    },

    crossEntropy(logits, targets, losses, weights) {
      const rows = targets.length;
      const vocabulary = rowLength(logits, rows);
      checkEach('target', targets, vocabulary);
      wasm.crossEntropy(
        at(logits),
        at(targets),
        at(losses, rows),
        weights ? at(weights, rows) : 0,
        rows,
        vocabulary,
      );
    },

    add(x, y) {
      wasm.add(at(x), at(y, x.length), x.length);
    },

    scale(x, factor) {
      wasm.scale(at(x), factor, x.length);
    },

    sumOfSquares: (x) => wasm.sumOfSquares(at(x), x.length),

    adamW(parameters, gradients, { first, second }, options) {
      const { learningRate, beta1, beta2, epsilon, weightDecay, step } = options;
      const n = parameters.length;
      wasm.adamW(
        at(parameters),
        at(gradients, n),
        at(first, n),
        at(second, n),
        n,
        beta1,
        1 - beta1,
        beta2,
        1 - beta2,
        learningRate / (1 - beta1 ** step),
        1 / (1 - beta2 ** step),
        epsilon,
        1 - learningRate * weightDecay,
      );
    },
  };
}

/** How many numbers each of so many rows has. */
function rowLength({ length }: Float32Array, rows: number): number {
  if (rows === 0) return 0;
  if (length % rows === 0) return length / rows;
  throw new RangeError(`${length} numbers are not ${rows} rows of one length`);
}

/** A number that points beyond its table would read, or write, somewhere else in memory. */
function checkEach(what: string, indices: Int32Array, count: number): void {
  for (let i = 0; i < indices.length; i++) {
    if (indices[i] >= 0 && indices[i] < count) continue;
    throw new RangeError(`expected a ${what} from 0 to ${count - 1}, got ${indices[i]}`);
  }
}
