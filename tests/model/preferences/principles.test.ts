import { expect, test } from 'vitest';
import {
  countFaults,
  critiqueAndRevise,
  ownPrinciple,
  PRINCIPLES,
} from '#model/preferences/principles.ts';

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

test('a principle of one’s own finds whole words, whatever their case, and leaves them out', () => {
  const own = ownPrinciple('basil, Café don’t basil');
  expect(own).toEqual({ avoid: ['basil', 'café', 'don’t'] });
  const [critique] = critiqueAndRevise('BASIL in a Cafe\u0301, not basilisks. I don’t!', [own]);
  expect(critique).toMatchObject({
    faults: ['BASIL', 'Cafe\u0301', 'don’t'],
    revised: ' in a, not basilisks. I!',
  });
});

test('signs in a reader’s words have no power', () => {
  expect(ownPrinciple('.* (a+)+$ [^x] \\w')).toEqual({ avoid: ['a', 'x', 'w'] });
  expect(ownPrinciple('?! …')).toEqual({ avoid: [] });
  const own = ownPrinciple('constructor __proto__');
  expect(countFaults('The constructor has a proto.', [own])).toBe(2);
});

test('a word that is not there leaves every space as it was', () => {
  const text = 'Two  spaces , kept.';
  expect(critiqueAndRevise(text, [ownPrinciple('other')])[0].revised).toBe(text);
});
