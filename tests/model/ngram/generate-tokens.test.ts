import { describe, expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { countNgrams } from '#model/ngram/count-ngrams.ts';
import { generateTokens } from '#model/ngram/generate-tokens.ts';
import { nextTokenDistribution } from '#model/ngram/witten-bell.ts';
import golden from '../../golden/ngram.json';

const table = countNgrams(golden.text, golden.order, golden.vocabularySize);
const generate = (seed: number, temperature = 1, count = 30) => [
  ...generateTokens(table, [0], count, { temperature, random: new Random(seed) }),
];

describe('generateTokens', () => {
  test('writes the same again from the same seed, and otherwise from another', () => {
    expect(generate(7)).toEqual(generate(7));
    expect(generate(7)).not.toEqual(generate(8));
  });

  test('at temperature 0 always takes the likeliest token', () => {
    let context = [0];
    for (const token of generate(1, 0, 10)) {
      const probs = nextTokenDistribution(table, context);
      expect(probs[token]).toBe(Math.max(...probs));
      context = [...context, token];
    }
  });

  test('without smoothing writes only n-grams of the text', () => {
    const { order, text } = golden;
    const seen = new Set(text.map((_, i) => text.slice(i, i + order).join()));
    const options = { temperature: 1, strength: 0, random: new Random(3) };
    const written = [...generateTokens(table, [0, 0], 40, options)];
    const all = [0, 0, ...written];
    for (let i = 0; i + order <= all.length; i++)
      expect(seen).toContain(all.slice(i, i + order).join());
  });

  test('draws as often as the distribution says', () => {
    const probs = nextTokenDistribution(table, [0], 1);
    const random = new Random(11);
    const drawn = new Float64Array(golden.vocabularySize);
    const draws = 20_000;
    for (let i = 0; i < draws; i++)
      drawn[generateTokens(table, [0], 1, { temperature: 1, random })[0]]++;
    // Five standard deviations of a binomial count.
    probs.forEach((p, token) => {
      const allowed = 5 * Math.sqrt((p * (1 - p)) / draws);
      expect(Math.abs(drawn[token] / draws - p), `token ${token}`).toBeLessThan(allowed);
    });
  });

  test('never draws the token it must not', () => {
    const random = new Random(5);
    const tokens = generateTokens(table, [], 500, { temperature: 3, random, never: 0 });
    expect([...tokens]).not.toContain(0);
  });

  test('rejects a negative temperature', () => {
    expect(() => generate(1, -1)).toThrow(RangeError);
  });
});
