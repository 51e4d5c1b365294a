import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countNgrams, type NgramTable } from '#model/ngram/count-ngrams.ts';
import golden from '../../golden/ngram.json';

/** Walks the trie: every n-gram of every length, with its count. */
function allCounts(table: NgramTable): number[][][] {
  const found: number[][][] = table.levels.map(() => []);
  const visit = (depth: number, from: number, to: number, prefix: number[]) => {
    if (depth === table.levels.length) return;
    const { tokens, counts, children } = table.levels[depth];
    for (let i = from; i < to; i++) {
      const gram = [...prefix, tokens[i]];
      found[depth].push([...gram, counts[i]]);
      visit(depth + 1, children[i], children[i + 1], gram);
    }
  };
  visit(0, 0, table.levels[0].tokens.length, []);
  return found;
}

/** The same by a plain hash map. */
function countedSlowly(text: readonly number[], n: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + n <= text.length; i++) {
    const gram = text.slice(i, i + n).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

describe('countNgrams', () => {
  test('counts what a Python dictionary counts, in sorted order', () => {
    const table = countNgrams(golden.text, golden.order, golden.vocabularySize);
    expect(allCounts(table)).toEqual(golden.counts);
  });

  test('agrees with a hash map on any text, and counts what follows each n-gram', () => {
    const texts = fc.array(fc.nat(3), { maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 5 }), (text, order) => {
        const table = countNgrams(text, order, 4);
        allCounts(table).forEach((grams, i) => {
          const counted = new Map(grams.map((g) => [g.slice(0, -1).join(' '), g.at(-1)]));
          expect(counted).toEqual(countedSlowly(text, i + 1));
        });
        table.levels.slice(0, -1).forEach(({ children, followed }, i) => {
          const { counts } = table.levels[i + 1];
          followed.forEach((total, gram) => {
            const following = counts.subarray(children[gram], children[gram + 1]);
            expect(following.reduce((sum, count) => sum + count, 0)).toBe(total);
          });
        });
      }),
    );
  });

  test('an empty text gives empty levels', () => {
    const table = countNgrams([], 2, 5);
    expect(table.tokenCount).toBe(0);
    expect(table.levels.map(({ tokens }) => tokens.length)).toEqual([0, 0]);
  });

  test('a text shorter than the order has no n-grams of that length', () => {
    expect(allCounts(countNgrams([2, 2], 3, 3))).toEqual([[[2, 2]], [[2, 2, 1]], []]);
  });

  test('takes bytes as tokens', () => {
    const table = countNgrams(new TextEncoder().encode('aab'), 2, 256);
    expect(allCounts(table)[1]).toEqual([
      [97, 97, 1],
      [97, 98, 1],
    ]);
  });

  test.each([
    [[0, 3], 2, 3],
    [[-1], 2, 3],
    [[0.5], 2, 3],
    [[0], 0, 3],
    [[0], 1.5, 3],
    [[], 2, 0],
  ])('rejects tokens %j with order %s and vocabulary %s', (tokens, order, vocabularySize) => {
    expect(() => countNgrams(tokens, order, vocabularySize)).toThrow(RangeError);
  });
});
