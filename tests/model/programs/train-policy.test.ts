import { expect, test } from 'vitest';
import { softmax } from '#math/softmax.ts';
import { imitate } from '#model/programs/imitate.ts';
import { pieceChances, pieces } from '#model/programs/piece-chances.ts';
import { trainPolicy } from '#model/programs/train-policy.ts';
import { expectAllClose } from '../../support/close.ts';

const REF = [0.5, 0.3, 0.2].map(Math.log);
const options = { turns: 40, seed: 3, groupSize: 8, learningRate: 0.5 };

test('every turn goes on from the scores of the one before', () => {
  const turns = trainPolicy(REF, [0, 0, 1], options);
  expect(turns).toHaveLength(40);
  expectAllClose(turns[0].probs, [0.5, 0.3, 0.2], 1e-12);
  for (let t = 1; t < 40; t++) expect(turns[t].probs).toEqual(softmax(turns[t - 1].scores));
  expect(turns[39].probs[2]).toBeGreaterThan(0.9);
});

test('the same seed gives the same training', () => {
  expect(trainPolicy(REF, [0, 0, 1], options)).toEqual(trainPolicy(REF, [0, 0, 1], options));
});

test('imitation starts at the reference and ends at the examples, whatever they are worth', () => {
  const policies = imitate(REF, [0.2, 0.8, 0], { turns: 4000, learningRate: 0.5 });
  expectAllClose(policies[0], [0.5, 0.3, 0.2], 1e-12);
  [0.2, 0.8, 0].forEach((share, i) =>
    expect(Math.abs(policies[3999][i] - share)).toBeLessThan(2e-3),
  );
});

test('the chances of its pieces multiply to the share of a text that no other begins with', () => {
  const texts = ['if n: a', 'if n: b', 'return n'].map(pieces);
  const shares = [0.5, 0.3, 0.2];
  shares.forEach((share, i) => {
    const product = pieceChances(texts, shares, i).reduce((all, chance) => all * chance, 1);
    expect(product).toBeCloseTo(share, 12);
  });
  expect([...pieceChances(texts, shares, 0)]).toEqual([0.8, 1, 1, 1, 1, 0.625]);
});

test('the pieces of a text put together are the text', () => {
  for (const text of ['def f(n):\n    return n // 2\n', '', '\u0000 👩‍👩‍👧 שלום \uD83D', 'a\r\n\tb'])
    expect(pieces(text).join('')).toBe(text);
});

test('no character is cut in two pieces', () => {
  expect(pieces('# 🐋n')).toEqual(['#', ' ', '🐋', 'n']);
});
