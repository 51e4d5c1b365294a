import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { matrix32 } from '#model/transformer/matrix32.ts';
import { parameterCount, viewParameters } from '#model/transformer/parameters.ts';
import { dequantiseRows, quantiseRows } from '#model/transformer/quantise.ts';
import { packWeights, unpackWeights } from '#model/transformer/weights-file.ts';
import { TINY } from '../../support/tiny-transformer.ts';

const random = new Random(9);
const normals = (length: number) => Float32Array.from({ length }, () => random.normal());

test('no entry moves by more than half a step of its row, and the largest by nearly nothing', () => {
  const data = normals(7 * 30).map((x, i) => x * 10 ** (Math.floor(i / 30) - 3));
  const quantised = quantiseRows(matrix32(data, 7, 30));
  const back = dequantiseRows(quantised);
  data.forEach((x, i) => {
    const step = quantised.scales[Math.floor(i / 30)];
    expect(Math.abs(x - back[i])).toBeLessThanOrEqual((step / 2) * (1 + 1e-5));
  });
  for (let row = 0; row < 7; row++) {
    const codes = [...quantised.codes.subarray(30 * row, 30 * row + 30)].map(Math.abs);
    expect(Math.max(...codes)).toBe(127);
  }
});

test('quantising what was quantised changes no code', () => {
  const first = quantiseRows(matrix32(normals(600), 20, 30));
  const second = quantiseRows(matrix32(dequantiseRows(first), 20, 30));
  expect(second.codes).toEqual(first.codes);
});

test('a row of zeros stays zero, and a row that is not finite is refused', () => {
  const { codes, scales } = quantiseRows(matrix32(Float32Array.of(0, 0, 2, -1.2), 2, 2));
  expect([...codes]).toEqual([0, 0, 127, -76]);
  expect([...dequantiseRows({ codes, scales })].slice(0, 3)).toEqual([0, 0, 2]);
  for (const bad of [NaN, Infinity, -Infinity]) {
    const row = matrix32(Float32Array.of(1, bad), 1, 2);
    expect(() => quantiseRows(row)).toThrow('row 0 has an entry that is not finite');
  }
});

test('quantises the rows of a matrix that lies within another', () => {
  const data = Float32Array.of(9, 1, 2, 9, 3, 4);
  const inner = { data, offset: 1, rows: 2, columns: 2, stride: 3 };
  expect([...dequantiseRows(quantiseRows(inner))].map(Math.round)).toEqual([1, 2, 3, 4]);
});

const values = normals(parameterCount(TINY));
const about = { seed: 3, steps: 1200, data: 'sha-256:abc' };

test('a file gives back sizes, origin, exact gains and rounded matrices', () => {
  const unpacked = unpackWeights(packWeights(TINY, values, about));
  expect(unpacked.config).toEqual(TINY);
  expect(unpacked.about).toEqual(about);
  const [before, after] = [values, unpacked.values].map((flat) => viewParameters(TINY, flat));
  expect(after.finalNorm).toEqual(before.finalNorm);
  expect(after.blocks[1].mlpNorm).toEqual(before.blocks[1].mlpNorm);
  expect(after.embedding.data).toEqual(dequantiseRows(quantiseRows(before.embedding)));
  expect(after.blocks[1].mlpDown.data).toEqual(
    dequantiseRows(quantiseRows(before.blocks[1].mlpDown)),
  );
});

test('a file takes about one byte per parameter', () => {
  const config = { ...TINY, vocabularySize: 1024, width: 96, heads: 4, hidden: 384, blocks: 4 };
  const count = parameterCount(config);
  const file = packWeights(config, new Float32Array(count).fill(0.5));
  expect(file.byteLength / count).toBeLessThan(1.04);
});

test('a file that is cut, foreign or of another format is refused', () => {
  const file = packWeights(TINY, values);
  const edited = (from: string, to: string) => {
    const bytes = new Uint8Array(file.slice(0));
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    expect(from.length).toBe(to.length);
    const at = text.indexOf(from);
    for (let i = 0; i < to.length; i++) bytes[at + i] = to.charCodeAt(i);
    return bytes.buffer;
  };
  const faulty: [ArrayBuffer, RegExp][] = [
    [new ArrayBuffer(0), /begins with a header/],
    [new Uint8Array(40).fill(255).buffer, /begins with a header/],
    [Uint8Array.of(4, 0, 0, 0, 123, 123, 123, 123).buffer, /whose header is JSON/],
    [Uint8Array.of(4, 0, 0, 0, 110, 117, 108, 108).buffer, /expected weights as mote-weights-1/],
    [edited('mote-weights-1', 'mote-weights-9'), /got mote-weights-9/],
    [edited('"width":8', '"width":0'), /width must be a whole number/],
    [file.slice(0, -1), /these weights take \d+ bytes, got \d+/],
  ];
  for (const [bytes, message] of faulty) expect(() => unpackWeights(bytes)).toThrow(message);
});
