import { expect, test } from 'vitest';
import { Random } from '#math/random.ts';
import { looseFacts } from '#world/evaluation/loose-facts.ts';
import { placedFact } from '#world/evaluation/placed-fact.ts';

test('everybody has another name and another value, and only the first is asked about', () => {
  const random = new Random(1);
  for (let n = 0; n < 100; n++) {
    const { facts, asides, question } = looseFacts(random, 6, 2);
    const column = (at: number) => new Set(facts.map((fact) => fact.split(' ').at(at)));
    expect([column(0).size, column(-1).size, column(1).size]).toEqual([6, 6, 1]);
    expect(facts.map((fact) => question.includes(` ${fact.split(' ')[0]} `))).toEqual([
      true,
      ...Array(5).fill(false),
    ]);
    for (const aside of asides) expect(aside).toMatch(/^An old \w+ [a-z ]+\.$/);
  }
});

test('the same seed makes the same passages', () => {
  expect(looseFacts(new Random(9), 3, 4)).toEqual(looseFacts(new Random(9), 3, 4));
});

test('only the place of the fact changes', () => {
  const passage = { facts: ['A.', 'B.', 'C.'], asides: ['D.'], question: 'A?' };
  expect([0, 1, 2].map((place) => placedFact(passage, place))).toEqual(
    ['A. B. C.', 'B. A. C.', 'B. C. A.'].map((facts) => ({
      prompt: ` Passage: ${facts} D. Question: A? Answer:`,
      answer: ' A.',
    })),
  );
});
