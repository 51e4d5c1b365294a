import { describe, expect, test } from 'vitest';
import { perplexity } from '#math/perplexity.ts';
import { countNgrams } from '#model/ngram/count-ngrams.ts';
import { surprisals } from '#model/ngram/surprisals.ts';
import golden from '../../golden/ngram.json';
import { expectAllClose } from '../../support/close.ts';

const table = countNgrams(golden.text, golden.order, golden.vocabularySize);

describe('surprisals', () => {
  test.each(golden.surprisals)(
    'with strength $strength are what exact fractions give, Infinity where impossible',
    ({ strength, nats }) => {
      const expected = nats.map((nat) => nat ?? Infinity);
      expectAllClose(surprisals(table, golden.probe, strength), expected);
    },
  );

  test('an unseen event without smoothing makes the loss infinite', () => {
    const nats = surprisals(countNgrams([0, 1, 0, 1], 2, 3), [0, 0], 0);
    expect([...nats]).toEqual([Math.LN2, Infinity]);
  });

  test('a text without counts costs ln V a token: perplexity V', () => {
    const nats = surprisals(countNgrams([], 2, 50), [3, 1, 4]);
    expect(perplexity((nats[0] + nats[1] + nats[2]) / 3)).toBeCloseTo(50, 10);
  });

  test('a certain token costs nothing, and never less', () => {
    const nats = surprisals(countNgrams([0, 0, 0, 0], 3, 1), [0, 0, 0, 0], 0.7);
    expect([...nats]).toEqual([0, 0, 0, 0]);
  });
});
