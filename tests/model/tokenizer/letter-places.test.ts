import { expect, test } from 'vitest';
import { letterPlaces } from '#model/tokenizer/letter-places.ts';

test.each([
  ['strawberry', 'r', [2, 7, 8]],
  ['Mississippi', 'S', [2, 3, 5, 6]],
  ['ubiquitous', 'x', []],
  ['👨‍👩‍👧', '👩', [2]],
  ['strawberry', '', []],
  ['', 'r', []],
])('finds in %j the letter %j at %j', (word, letter, places) => {
  expect(letterPlaces(word, letter)).toEqual(places);
});
