import { expect, test } from 'vitest';
import { dot } from '#math/dot.ts';
import { matrixRow } from '#math/matrix.ts';
import { sinusoidalPositions } from '#math/sinusoidal-positions.ts';
import golden from '../golden/attention.json';
import { expectAllClose } from '../support/close.ts';

const { channels, positions, dot3and7 } = golden.sinusoidal;
const found = sinusoidalPositions(60, channels);

test('agrees with numpy', () => {
  expectAllClose(found.data, positions.flat());
});

test.each([
  [3, 7],
  [53, 57],
])('PE(%i) · PE(%i) depends on the distance alone', (a, b) => {
  expectAllClose([dot(matrixRow(found, a), matrixRow(found, b))], [dot3and7], 1e-13);
});

test('tells different distances apart', () => {
  expect(dot(matrixRow(found, 3), matrixRow(found, 8))).not.toBeCloseTo(dot3and7, 1);
});

test('turns slower with a larger base', () => {
  expect(sinusoidalPositions(2, 4, 100).data[6]).toBeCloseTo(Math.sin(0.1), 15);
  expect(sinusoidalPositions(2, 4, 1e6).data[6]).toBeCloseTo(Math.sin(0.001), 15);
});

test('rejects an odd number of channels and a base of 0', () => {
  expect(() => sinusoidalPositions(4, 5)).toThrow('pairs');
  expect(() => sinusoidalPositions(4, 4, 0)).toThrow('base');
});
