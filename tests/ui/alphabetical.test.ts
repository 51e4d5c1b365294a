import { expect, test } from 'vitest';
import { alphabetical } from '#ui/alphabetical.ts';

test('orders words whatever their case, small letters first, as the browser would', () => {
  const words = ['that', 'Ishmael', 'The', 'a', 'the', 'in', 'A', 'to', 'a'];
  const sorted = ['a', 'a', 'A', 'in', 'Ishmael', 'that', 'the', 'The', 'to'];
  expect([...words].sort(alphabetical)).toEqual(sorted);
  expect([...words].sort((a, b) => a.localeCompare(b, 'en'))).toEqual(sorted);
});
