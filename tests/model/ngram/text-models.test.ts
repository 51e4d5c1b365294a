import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitsPerByte } from '#math/perplexity.ts';
import { learnMerges } from '#model/ngram/learn-merges.ts';
import { predict } from '#model/ngram/predict.ts';
import { readSurprisals } from '#model/ngram/read-surprisals.ts';
import { trainBytePairModel } from '#model/ngram/train-byte-pair-model.ts';
import { trainWordModel } from '#model/ngram/train-word-model.ts';
import { mobyDickChapter1 } from '#data/moby-dick-chapter-1.ts';

const words = trainWordModel(mobyDickChapter1);
const pairs = trainBytePairModel(mobyDickChapter1, await learnMerges(mobyDickChapter1));
const bytes = trainBytePairModel(mobyDickChapter1, [], 5);

describe('trainWordModel', () => {
  test('splits and joins text by its own vocabulary', () => {
    const { ids, parts } = words.split('CALL me Nemo');
    expect(parts).toEqual([{ text: 'CALL' }, { text: 'me' }, { text: 'Nemo' }]);
    expect(ids[2]).toBe(words.unknown);
    expect(words.join(ids)).toBe('Call me <unk>');
    expect(words.parts(ids)).toEqual([{ text: 'call' }, { text: 'me' }, { text: '<unk>' }]);
  });
});

describe('trainBytePairModel', () => {
  test('splits any text and joins it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const model of [pairs, bytes]) expect(model.join(model.split(text).ids)).toBe(text);
      }),
    );
  });

  test('continues a text from a token on', () => {
    const { ids } = pairs.split('to the sea');
    expect(pairs.join(ids, 1)).toBe(' the sea');
  });

  test('without merges takes each byte for a token', () => {
    expect([...bytes.split('sea—').ids]).toEqual([...new TextEncoder().encode('sea—')]);
    expect(bytes.table.vocabularySize).toBe(256);
  });

  test('reads familiar words as one token', () => {
    expect(pairs.split(' the sea').parts).toEqual([{ text: ' the' }, { text: ' sea' }]);
  });

  test('has a finite loss on text unlike any it has read', () => {
    for (const model of [pairs, bytes]) {
      const { nats, bytes: length } = readSurprisals(model, 'Žluťoučký kůň 🐎 \u0000');
      const total = nats.reduce((sum, nat) => sum + nat, 0);
      expect(bitsPerByte(total, length)).toBeGreaterThan(4);
      expect(bitsPerByte(total, length)).toBeLessThan(16);
    }
  });
});

describe('predict', () => {
  const prediction = predict(words, 'It is a way I', 5);

  test('lists the likeliest tokens, and accounts for the whole', () => {
    const probs = prediction.top.map(({ probability }) => probability);
    expect(prediction.top).toHaveLength(5);
    expect(probs).toEqual(probs.toSorted((a, b) => b - a));
    expect(probs.reduce((sum, p) => sum + p, prediction.rest)).toBeCloseTo(1, 12);
  });

  test('ranks every token of the vocabulary', () => {
    expect(prediction.ranked).toHaveLength(words.table.vocabularySize);
    expect(prediction.ranked[0]).toBeCloseTo(prediction.top[0].probability, 6);
    expect(prediction.ranked).toEqual(prediction.ranked.toSorted((a, b) => b - a));
  });

  test('names the tokens it looked back at', () => {
    expect(prediction.context).toEqual([{ text: 'way' }, { text: 'I' }]);
    expect(predict(words, '', 1).context).toEqual([]);
  });

  test('says what each length of context contributes', () => {
    // "way I have" stands once in the chapter.
    expect(prediction.shares[0]).toEqual({ length: 2, total: 1, different: 1, share: 0.5 });
    expect(prediction.top[0].part).toEqual({ text: 'have' });
  });

  test('of a text never seen before predicts by single words', () => {
    const { shares } = predict(words, 'zyx wvu', 1);
    expect(shares.map(({ total }) => total)).toEqual([0, 0, words.table.tokenCount]);
  });
});

describe('readSurprisals', () => {
  test('counts the bytes of the text, not its characters', () => {
    expect(readSurprisals(pairs, 'é🐋').bytes).toBe(6);
  });

  test('marks the words a word model does not know', () => {
    expect(readSurprisals(words, 'the submarine').unknown).toEqual([false, true]);
    expect(readSurprisals(pairs, 'the submarine').unknown).not.toContain(true);
  });

  test('is less surprised by its own text than by the same words in reverse', () => {
    const sentence = 'I thought I would sail about a little and see the watery part of the world.';
    const total = (text: string) => readSurprisals(words, text).nats.reduce((a, b) => a + b, 0);
    const reversed = sentence.split(' ').toReversed().join(' ');
    expect(total(sentence)).toBeLessThan(total(reversed) / 2);
  });
});
