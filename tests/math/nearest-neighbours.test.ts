import { describe, expect, test } from 'vitest';
import { nearestNeighbours } from '#math/nearest-neighbours.ts';
import golden from '../golden/linear-algebra.json';
import { expectAllClose } from '../support/close.ts';

const { table, query, rows, similarities } = golden.neighbours;

describe('nearestNeighbours', () => {
  test('finds the rows numpy finds by sorting everything', () => {
    const found = nearestNeighbours(Float32Array.from(table.flat()), query, 8);
    expect(found.map(({ row }) => row)).toEqual(rows);
    expectAllClose(
      found.map(({ similarity }) => similarity),
      similarities,
    );
  });

  test('passes over excluded rows', () => {
    const found = nearestNeighbours(table.flat(), query, 2, [rows[0], rows[2]]);
    expect(found.map(({ row }) => row)).toEqual([rows[1], rows[3]]);
  });

  test('keeps row order among equals', () => {
    const found = nearestNeighbours([1, 0, 2, 0, 3, 0], [1, 0], 2);
    expect(found).toEqual([
      { row: 0, similarity: 1 },
      { row: 1, similarity: 1 },
    ]);
  });

  test('ranks a whole table like a part of it, equals in row order', () => {
    const table = Float64Array.from({ length: 200 }, (_, i) => Math.cos(i) * (i % 7));
    const query = [1, -2];
    const whole = nearestNeighbours(table, query, 100);
    expect(whole.length).toBeGreaterThan(90);
    expect(whole.slice(0, 99)).toEqual(nearestNeighbours(table, query, 99));
    const equals = nearestNeighbours([0, 1, 1, 0, 0, 2, 3, 0], [1, 0], 4);
    expect(equals.map(({ row }) => row)).toEqual([1, 3, 0, 2]);
  });

  test('ranks a whole table of 200,000 rows at once, though each is nearer than the last', () => {
    const rows = 200_000;
    const turning = Float64Array.from({ length: 2 * rows }, (_, i) => (i % 2 ? rows : i / 2));
    expect(nearestNeighbours(turning, [1, 0], rows)[0].row).toBe(rows - 1);
  });

  test('searches quantised vectors too', () => {
    const found = nearestNeighbours(Int8Array.of(127, 0, 0, -127), [0, -1], 1);
    expect(found).toEqual([{ row: 1, similarity: 1 }]);
  });

  test('returns fewer when the table holds fewer', () => {
    expect(nearestNeighbours([1, 2], [1, 2], 5)).toHaveLength(1);
    expect(nearestNeighbours([], [1, 2], 5)).toEqual([]);
  });

  test('never finds a row of zeros', () => {
    expect(nearestNeighbours([0, 0, -1, 0], [1, 0], 2)).toEqual([{ row: 1, similarity: -1 }]);
  });

  test.each([
    ['a zero query', [1, 2], [0, 0], 1],
    ['an empty query', [1, 2], [], 1],
    ['a broken table', [1, 2, 3], [1, 2], 1],
    ['a count of 0', [1, 2], [1, 2], 0],
    ['a count of 1.5', [1, 2], [1, 2], 1.5],
  ])('rejects %s', (_, vectors, wanted, count) => {
    expect(() => nearestNeighbours(vectors, wanted, count)).toThrow(RangeError);
  });
});
