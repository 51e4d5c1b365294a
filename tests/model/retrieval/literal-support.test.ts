import { expect, test } from 'vitest';
import { literalSupport } from '#model/retrieval/literal-support.ts';

const passages = [
  'The deposit is 50 euros for a city bicycle.',
  'You get it back on the same day.',
];
const check = (answer: string) => literalSupport(answer, passages);
const stretches = (answer: string) =>
  check(answer).spans.map(({ start, end }) => answer.slice(start, end));

test('finds stretches of three words and more, each in one passage', () => {
  const answer = 'The deposit is 150 euros, and you get it back on Monday.';
  expect(stretches(answer)).toEqual(['The deposit is', 'you get it back on']);
  expect(check(answer)).toMatchObject({ words: 12, supported: 8, strayNumbers: ['150'] });
});

test('joins stretches that overlap, and takes none that reaches over two passages', () => {
  expect(stretches('the deposit is 50 euros')).toEqual(['the deposit is 50 euros']);
  expect(stretches('a city bicycle you get')).toEqual(['a city bicycle']);
});

test('does not see that other words say the same', () => {
  expect(check('One leaves fifty with them.').supported).toBe(0);
});

test('knows a number that stands elsewhere in the passages', () => {
  expect(check('It costs 50.').strayNumbers).toEqual([]);
});

test('takes an empty answer, a short one, and no passages', () => {
  expect(check('')).toEqual({ words: 0, supported: 0, spans: [], strayNumbers: [] });
  expect(check('the deposit').supported).toBe(0);
  expect(literalSupport('the deposit is 50', [])).toMatchObject({
    supported: 0,
    strayNumbers: ['50'],
  });
});
