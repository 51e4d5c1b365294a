import { describe, expect, it, test } from 'vitest';
import * as verifiers from '#model/verifiers.ts';

const { outOfOrder, remainder, rewardWithin, sameItems, textFields, valueOf, wordCount } =
  verifiers;

it('reads a number however it is written, and no number in words or in nothing', () => {
  expect(['100', ' 1e2 ', '100.0'].map(valueOf)).toEqual([100, 100, 100]);
  expect(['one hundred', '', ' ', '100 apples'].map(valueOf)).toEqual([NaN, NaN, NaN, NaN]);
});

it('puts an answer into x² − 5x + 6, which is 0 at 2 and 3 only', () => {
  const whole = [...Array(21).keys()].map((i) => i - 10);
  expect(whole.filter((x) => remainder(String(x)) === 0)).toEqual([2, 3]);
  expect(remainder('x')).toBeNaN();
});

it('counts items out of order, and does not ask which items they are', () => {
  expect(['apple, fig, pear', 'fig, apple, pear', 'c,b,a'].map(outOfOrder)).toEqual([0, 1, 2]);
  expect(outOfOrder('apple')).toBe(0);
});

it('tells whether two lists have the same items, in any order', () => {
  expect(sameItems('Apple,fig , pear', 'pear, fig, apple')).toBe(true);
  expect(sameItems('apple', 'pear, fig, apple')).toBe(false);
  expect(sameItems('fig, fig, apple', 'pear, fig, apple')).toBe(false);
});

it('finds title and why in a JSON object where they are text, and nowhere else', () => {
  expect(textFields('{"title": "a", "why": "b"}')).toBe(2);
  expect(textFields('{"title": "a", "why": 1}')).toBe(1);
  for (const other of ['null', '7', '"title"', '["title","why"]', '{title: 1}', ''])
    expect(textFields(other), other).toBe(0);
});

it('counts words between any white space', () => {
  expect(wordCount(' one\ttwo\n three ')).toBe(3);
  expect(wordCount('')).toBe(0);
});

it('rewards what lies within the limits, ends included, and never what is no number', () => {
  expect([0, 1, 10, 11, NaN, Infinity].map((n) => rewardWithin(n, 1, 10))).toEqual([
    0, 1, 1, 0, 0, 0,
  ]);
});

describe('hostile text', () => {
  test.each([
    '\ud800',
    '\0',
    '[['.repeat(100),
    '{"__proto__": {"title": "a"}}',
    ','.repeat(200),
    '<|endoftext|>',
    '‮١٢٣',
    '9'.repeat(400),
  ])('gets a number from every verifier: %j', (text) => {
    for (const measure of [valueOf, remainder, outOfOrder, textFields, wordCount])
      expect(typeof measure(text)).toBe('number');
    expect(sameItems(text, text)).toBe(true);
  });
});
