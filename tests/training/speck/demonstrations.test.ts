import { describe, expect, test } from 'vitest';
import run from '#data/speck/run.json' with { type: 'json' };
import { Random } from '#math/random.ts';
import { verifySum, writesSteps } from '#model/speck/sum-question.ts';
import { controlId } from '#model/mote/mote-token.ts';
import { maySum } from '#world/skills/addition.ts';
import { loadEncoder } from '../../../src/training/mote/load-encoder.ts';
import {
  demonstration,
  demonstrationSequence,
} from '../../../src/training/speck/demonstrations.ts';
import { heldOutSums } from '../../../src/training/speck/measure-stage.ts';
import { plainDocuments } from '../../../src/training/speck/plain-documents.ts';
import { SPECK } from '../../../src/training/speck/recipe.ts';
import { showParts } from '#world/engine/control.ts';

const encoder = loadEncoder();
const random = new Random(3);
const demonstrations = Array.from({ length: 2000 }, () => demonstration(random, SPECK.sft));
const numbersOf = (prompt: string) => prompt.match(/\d+/g)?.map(Number) as [number, number];
const sums = demonstrations.filter(({ prompt }) => prompt.includes('+'));

describe('demonstrations', () => {
  test('answer every sum right, and none that is kept for testing', () => {
    for (const { prompt, answer } of sums) {
      const [a, b] = numbersOf(prompt);
      expect(verifySum(answer, a, b)).toBe('right');
      expect(maySum(a, b, 'train')).toBe(true);
    }
    for (const [a, b] of heldOutSums()) expect(maySum(a, b, 'train')).toBe(false);
  });

  test('are in steps as often as the recipe says', () => {
    const { sumPercent, stepsPercent } = SPECK.sft;
    expect(sums.length / demonstrations.length).toBeCloseTo(sumPercent / 100, 1);
    const steps = sums.filter(({ answer }) => writesSteps(answer));
    expect(steps.length / sums.length).toBeCloseTo(stepsPercent / 100, 1);
  });

  test('count in the loss with their answers and where these end, and with nothing else', () => {
    const given = { prompt: 'Question: What is 47 + 38? Answer:', answer: ' 85.' };
    const { tokens, weights } = demonstrationSequence(encoder, given);
    const ids = Array.from(tokens);
    const counted = ids.slice(1).filter((_, t) => weights![t] === 1);
    const end = controlId('document', encoder.tokenizer);
    expect(counted.at(-1)).toBe(end);
    expect(encoder.tokenizer.decode(counted.slice(0, -1))).toBe(' 85.');
    expect(Array.from(weights!).every((weight) => weight === 0 || weight === 1)).toBe(true);
  });
});

test('nobody asks anything in the documents of the first stage', () => {
  const documents = plainDocuments(encoder, SPECK, random);
  for (let n = 0; n < 300; n++) {
    const text = showParts(documents.next(SPECK.base.mix).segments);
    expect(text).not.toMatch(/\?|Question|Answer/);
  }
});

test('the documents that are shown are among the first that the first stage read', () => {
  const documents = plainDocuments(encoder, SPECK, new Random(SPECK.base.seed));
  const read = new Set<string>();
  while (read.size < 100)
    for (const { tokens } of documents.batch(SPECK.base.tokensPerStep, SPECK.base))
      read.add(encoder.tokenizer.decode(Array.from(tokens).slice(1, -1)).trim());
  for (const shown of run.base.documents) expect(read).toContain(shown);
});
