import { checkConfig, type TransformerConfig } from './config.ts';
import { matrix32 } from './matrix32.ts';
import { parameterParts } from './parameters.ts';
import { dequantiseRows, quantiseRows } from './quantise.ts';

const FORMAT = 'mote-weights-1';

/** Where the weights come from, for example a seed and a number of steps. */
export type About = Readonly<Record<string, string | number>>;

export interface UnpackedWeights {
  config: TransformerConfig;
  about: About;
  /** All parameters in the order of parameterParts, to be set as a transformer's `parameters.flat`. */
  values: Float32Array;
}

/**
 * Writes a model into one piece of memory, matrices quantised.
 *
 * It begins with the length of a header as a 32-bit number, and the header, JSON that blanks fill up
 * to a multiple of 4 bytes. Then follow, in the order of parameterParts, all 32-bit floats (the gains of
 * a norm, the scales of a matrix), and after them all 8-bit codes. Numbers are little-endian.
 */
export function packWeights(
  config: TransformerConfig,
  values: Float32Array,
  about: About = {},
): ArrayBuffer {
  const floats: Float32Array[] = [];
  const codes: Int8Array[] = [];
  for (const { kind, rows, columns, offset } of parameterParts(config)) {
    const part = values.subarray(offset, offset + rows * columns);
    const quantised = kind === 'matrix' ? quantiseRows(matrix32(part, rows, columns)) : undefined;
    floats.push(quantised?.scales ?? part);
    if (quantised) codes.push(quantised.codes);
  }
  const header = encodeHeader({ format: FORMAT, config, about });
  const pieces = [Uint32Array.of(header.length), header, ...floats, ...codes];
  const bytes = new Uint8Array(pieces.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of pieces) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes.buffer;
}

/** Reads what packWeights wrote; throws RangeError when it did not write this. */
export function unpackWeights(file: ArrayBuffer): UnpackedWeights {
  const { config, about, end } = decodeHeader(file);
  if (8 * config.blocks * config.width > file.byteLength) {
    throw new RangeError(`the gains of ${config.blocks} blocks alone take more than this file`);
  }
  const parts = parameterParts(config);
  const count = (part: (typeof parts)[number]) => part.rows * part.columns;
  const matrices = parts.filter(({ kind }) => kind === 'matrix');
  const gains = parts.filter(({ kind }) => kind === 'gain');
  const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
  const floatCount = sum(matrices.map(({ rows }) => rows)) + sum(gains.map(count));
  const length = end + 4 * floatCount + sum(matrices.map(count));
  if (file.byteLength !== length) {
    throw new RangeError(`these weights take ${length} bytes, got ${file.byteLength}`);
  }

  const values = new Float32Array(sum(parts.map(count)));
  let floatsAt = end;
  let codesAt = end + 4 * floatCount;
  for (const part of parts) {
    const size = part.kind === 'matrix' ? part.rows : part.columns;
    const floats = new Float32Array(file, floatsAt, size);
    floatsAt += 4 * size;
    if (part.kind === 'gain') {
      values.set(floats, part.offset);
      continue;
    }
    const codes = new Int8Array(file, codesAt, count(part));
    codesAt += count(part);
    values.set(dequantiseRows({ codes, scales: floats }), part.offset);
  }
  return { config, about, values };
}

function encodeHeader(header: object): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(4 * Math.ceil(text.length / 4)).fill(0x20);
  padded.set(text);
  return padded;
}

function decodeHeader(file: ArrayBuffer): { config: TransformerConfig; about: About; end: number } {
  const length = file.byteLength >= 4 ? new DataView(file).getUint32(0, true) : 0;
  const end = 4 + length;
  if (length % 4 !== 0 || length === 0 || end > file.byteLength) {
    throw new RangeError('expected a file of weights, which begins with a header');
  }
  let header: { format?: unknown; config?: TransformerConfig; about?: About } | null;
  try {
    header = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 4, length)));
  } catch {
    throw new RangeError('expected a file of weights, whose header is JSON');
  }
  if (header?.format !== FORMAT || !header.config) {
    throw new RangeError(`expected weights as ${FORMAT}, got ${String(header?.format)}`);
  }
  checkConfig(header.config);
  return { config: header.config, about: header.about ?? {}, end };
}
