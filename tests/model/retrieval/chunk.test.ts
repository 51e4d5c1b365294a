import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunk } from '#model/retrieval/chunk.ts';
import { searchTerms } from '#model/retrieval/search-terms.ts';

const source = 'One two,  three four. Five six seven!';
const tokens = searchTerms(source);
const texts = (size: number, overlap?: number) =>
  chunk(tokens, size, overlap).map(({ start, end }) => source.slice(start, end));

describe('chunk', () => {
  test('cuts the source at tokens and keeps what stands between them', () => {
    expect(texts(3)).toEqual(['One two,  three', 'four. Five six', 'seven']);
  });

  test('repeats the last tokens of a chunk at the start of the next', () => {
    expect(texts(3, 1)).toEqual(['One two,  three', 'three four. Five', 'Five six seven']);
    expect(texts(4, 3)).toHaveLength(4);
  });

  test('makes one chunk of a text that fits', () => {
    expect(chunk(tokens, 7)).toEqual([{ firstToken: 0, tokenCount: 7, start: 0, end: 36 }]);
    expect(chunk(tokens, 100, 99)).toHaveLength(1);
  });

  test('makes no chunks of no tokens', () => {
    expect(chunk([], 5, 2)).toEqual([]);
  });

  test('covers every token, overlaps as asked, and puts no chunk inside another', () => {
    const sizes = fc
      .integer({ min: 1, max: 12 })
      .chain((size) =>
        fc.tuple(fc.constant(size), fc.nat(size - 1), fc.integer({ min: 1, max: 60 })),
      );
    fc.assert(
      fc.property(sizes, ([size, overlap, count]) => {
        const spans = Array.from({ length: count }, (_, i) => ({ start: 2 * i, end: 2 * i + 1 }));
        const chunks = chunk(spans, size, overlap);
        const last = ({ firstToken, tokenCount }: (typeof chunks)[0]) => firstToken + tokenCount;
        expect(chunks[0].firstToken).toBe(0);
        expect(last(chunks[chunks.length - 1])).toBe(count);
        chunks.forEach((current, i) => {
          expect(current.start).toBe(2 * current.firstToken);
          expect(current.end).toBe(2 * last(current) - 1);
          if (i === chunks.length - 1) return;
          expect(current.tokenCount).toBe(size);
          expect(last(current) - chunks[i + 1].firstToken).toBe(overlap);
          expect(last(chunks[i + 1])).toBeGreaterThan(last(current));
        });
      }),
    );
  });

  test.each([
    [0, 0],
    [2.5, 0],
    [3, 3],
    [3, -1],
    [3, 0.5],
  ])('rejects size %s with overlap %s', (size, overlap) => {
    expect(() => chunk(tokens, size, overlap)).toThrow(RangeError);
  });
});
