import { expect, test } from 'vitest';
import { countFaults, critiqueAndRevise, PRINCIPLES } from '#model/preferences/principles.ts';

const DRAFT = 'A stupid question, but basil ALWAYS dies!!';

test('each principle finds its faults and mends them in turn', () => {
  const [insults, certainty, shouting] = critiqueAndRevise(DRAFT, PRINCIPLES);
  expect(insults).toMatchObject({
    faults: ['stupid'],
    revised: 'A question, but basil ALWAYS dies!!',
  });
  expect(certainty).toMatchObject({
    faults: ['ALWAYS'],
    revised: 'A question, but basil usually dies!!',
  });
  expect(shouting).toMatchObject({
    faults: ['!!'],
    revised: 'A question, but basil usually dies.',
  });
});

test('a revision leaves no fault behind', () => {
  for (const draft of [DRAFT, 'NEVER! '.repeat(40), `${'word '.repeat(60)}idiot`]) {
    const revised = critiqueAndRevise(draft, PRINCIPLES).at(-1)!.revised;
    expect(countFaults(revised, PRINCIPLES)).toBe(0);
  }
});

test('without principles nothing is found and nothing changes', () => {
  expect(critiqueAndRevise(DRAFT, [])).toEqual([]);
  expect(countFaults(DRAFT, [])).toBe(0);
});
