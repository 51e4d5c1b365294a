import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytePairEncode, type MergeTable } from '#model/tokenizer/byte-pair-encode.ts';

/** Tokens 0, 1, 2 are the bytes 0, 1, 2; the others are these pairs, in order of rank. */
function tableOf(pairs: [number, number][]): MergeTable {
  return {
    byteId: (byte) => byte,
    mergedId(left, right) {
      const rank = pairs.findIndex(([l, r]) => l === left && r === right);
      return rank < 0 ? -1 : rank + 3;
    },
  };
}

/** The definition, read off the page: look at all pairs each time, merge the first of lowest rank. */
function encodeSlowly(bytes: readonly number[], table: MergeTable): number[] {
  const ids = bytes.map((byte) => table.byteId(byte));
  for (;;) {
    let best = -1;
    let rank = Infinity;
    for (let i = 0; i + 1 < ids.length; i++) {
      const merged = table.mergedId(ids[i], ids[i + 1]);
      if (merged >= 0 && merged < rank) [best, rank] = [i, merged];
    }
    if (best < 0) return ids;
    ids.splice(best, 2, rank);
  }
}

test('merges the lowest rank first, wherever it stands', () => {
  const table = tableOf([
    [1, 2],
    [0, 1],
  ]);
  expect(bytePairEncode([0, 1, 2], table)).toEqual([0, 3]);
});

test('merges from the left where ranks are equal', () => {
  expect(bytePairEncode([0, 0, 0], tableOf([[0, 0]]))).toEqual([3, 0]);
});

test('leaves bytes alone that nothing merges', () => {
  expect(bytePairEncode([2, 1, 0], tableOf([[0, 1]]))).toEqual([2, 1, 0]);
  expect(bytePairEncode([2], tableOf([]))).toEqual([2]);
  expect(bytePairEncode([], tableOf([]))).toEqual([]);
});

test('does what its definition says for any bytes and merges', () => {
  const bytes = fc.array(fc.nat(2), { maxLength: 40 });
  const pairs = fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(7)), {
    maxLength: 8,
    selector: (pair) => pair.join(),
  });
  fc.assert(
    fc.property(bytes, pairs, (piece, merges) => {
      const table = tableOf(merges);
      expect(bytePairEncode(piece, table)).toEqual(encodeSlowly(piece, table));
    }),
    { numRuns: 500 },
  );
});

test('tells of every merge in order: where its left token starts, and what it makes', () => {
  const seen: number[][] = [];
  const table = tableOf([
    [0, 1],
    [3, 3],
  ]);
  bytePairEncode([2, 0, 1, 0, 1], table, (start, merged) => seen.push([start, merged]));
  expect(seen).toEqual([
    [1, 3],
    [3, 3],
    [1, 4],
  ]);
});

test('asks for a number of pairs that grows with n, not with n²', () => {
  const n = 100_000;
  let asked = 0;
  const table = tableOf([
    [0, 0],
    [3, 3],
  ]);
  const counted = {
    byteId: table.byteId,
    mergedId: (left: number, right: number) => (asked++, table.mergedId(left, right)),
  };
  expect(bytePairEncode(new Uint8Array(n), counted)).toHaveLength(n / 4);
  expect(asked).toBeLessThan(4 * n);
});
