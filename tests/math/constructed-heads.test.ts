import { describe, expect, test } from 'vitest';
import { constructedHeads } from '#math/constructed-heads.ts';
import { matrixRow, type Matrix } from '#math/matrix.ts';
import { softmax } from '#math/softmax.ts';

// Text places:    1  2  3  4  5  6  7   (0 is the start token)
const tokens = [50, 60, 70, 80, 50, 60, 70];
const heads = constructedHeads(tokens);
const START = 0;

/** Where a place looks, as [place, weight in hundredths] of every weight above one hundredth. */
function looksAt(weights: Matrix, place: number): [number, number][] {
  return [...matrixRow(weights, place).entries()]
    .filter(([, weight]) => weight > 0.01)
    .map(([other, weight]) => [other, Math.round(100 * weight)]);
}

describe('the previous-token head', () => {
  const { weights } = heads.previousToken.attention;

  test('looks one place back from everywhere', () => {
    for (let place = 1; place <= 7; place++)
      expect(looksAt(weights, place)).toEqual([[place - 1, 100]]);
  });

  test('leaves the start token with only itself to look at', () => {
    expect(looksAt(weights, START)).toEqual([[START, 100]]);
  });

  test('writes the previous token beside each token of the residual stream', () => {
    const { residual, residualAfterLayer1, vocabulary } = heads;
    const block = vocabulary.length + tokens.length + 1; // where the previous-token channels start
    for (let place = 2; place <= 7; place++) {
      const channel = block + vocabulary.indexOf(tokens[place - 2]);
      expect(matrixRow(residual, place)[channel]).toBe(0);
      expect(matrixRow(residualAfterLayer1, place)[channel]).toBeCloseTo(1, 5);
    }
    const firstToken = matrixRow(residualAfterLayer1, 1).subarray(block);
    firstToken.forEach((value) => expect(value).toBeCloseTo(0, 5));
  });
});

describe('the same-token head', () => {
  const { weights } = heads.sameToken.attention;

  test('shares its look between all copies so far', () => {
    expect(looksAt(weights, 5)).toEqual([
      [1, 50],
      [5, 50],
    ]);
  });

  test('looks at the token itself where it first occurs', () => {
    expect(looksAt(weights, 4)).toEqual([[4, 100]]);
    expect(looksAt(weights, START)).toEqual([[START, 100]]);
  });
});

describe('the induction head', () => {
  const { weights } = heads.induction.attention;

  test('looks at what followed the earlier copy', () => {
    expect(looksAt(weights, 5)).toEqual([[2, 100]]);
    expect(looksAt(weights, 6)).toEqual([[3, 100]]);
    expect(looksAt(weights, 7)).toEqual([[4, 100]]);
  });

  test('rests on the start token where a token first occurs', () => {
    for (let place = 0; place <= 4; place++)
      expect(looksAt(weights, place)).toEqual([[START, 100]]);
  });

  test('predicts the token that followed last time', () => {
    expect(heads.vocabulary).toEqual([50, 60, 70, 80]);
    const probs = softmax(matrixRow(heads.nextTokenScores, 7));
    expect(probs[3]).toBeGreaterThan(0.99);
  });

  test('predicts next to nothing where a token first occurs', () => {
    const scores = matrixRow(heads.nextTokenScores, 4);
    scores.forEach((score) => expect(Math.abs(score)).toBeLessThan(0.02));
  });

  test('shares its guess when earlier copies were followed by different tokens', () => {
    const { nextTokenScores } = constructedHeads([1, 2, 1, 3, 1]);
    const probs = softmax(matrixRow(nextTokenScores, 5));
    expect(probs[1]).toBeCloseTo(0.5, 2);
    expect(probs[2]).toBeCloseTo(0.5, 2);
  });

  test('predicts a run of one token to go on', () => {
    const { induction } = constructedHeads([9, 9, 9]);
    expect(looksAt(induction.attention.weights, 1)).toEqual([[START, 100]]);
    expect(looksAt(induction.attention.weights, 2)).toEqual([[2, 100]]);
    expect(looksAt(induction.attention.weights, 3)).toEqual([
      [2, 50],
      [3, 50],
    ]);
  });
});

describe('constructedHeads', () => {
  test('stays sharp over 40 tokens', () => {
    const repeated = constructedHeads(Array.from({ length: 40 }, (_, i) => i % 20));
    expect(matrixRow(repeated.previousToken.attention.weights, 40)[39]).toBeGreaterThan(0.999);
    expect(matrixRow(repeated.induction.attention.weights, 40)[21]).toBeGreaterThan(0.998);
    const different = constructedHeads(Array.from({ length: 40 }, (_, i) => i));
    expect(matrixRow(different.induction.attention.weights, 40)[START]).toBeGreaterThan(0.98);
  });

  test('looks everywhere alike at sharpness 0', () => {
    const { previousToken, sameToken, induction } = constructedHeads(tokens, 0);
    for (const head of [previousToken, sameToken, induction]) {
      expect(looksAt(head.attention.weights, 4).map(([, weight]) => weight)).toEqual(
        Array(5).fill(20),
      );
    }
  });

  test('blurs as sharpness falls', () => {
    const certainty = (sharpness: number) =>
      matrixRow(constructedHeads(tokens, sharpness).induction.attention.weights, 7)[4];
    expect(certainty(4)).toBeLessThan(certainty(8));
    expect(certainty(8)).toBeLessThan(certainty(16));
  });

  test('takes a text of a single token', () => {
    const { previousToken, nextTokenScores } = constructedHeads([7]);
    expect(looksAt(previousToken.attention.weights, 1)).toEqual([[START, 100]]);
    expect(nextTokenScores).toMatchObject({ rows: 2, cols: 1 });
  });

  test.each([-1, NaN, Infinity])('rejects sharpness %s', (sharpness) => {
    expect(() => constructedHeads(tokens, sharpness)).toThrow(RangeError);
  });

  test('rejects an empty text', () => {
    expect(() => constructedHeads([])).toThrow('at least one token');
  });
});
