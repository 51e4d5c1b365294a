import { expect, test } from 'vitest';
import { printedAnswer } from '#ui/question.ts';

test('the answer that is given away is one that the question would take', () => {
  expect([19_683, 7680, -4, 0].map(printedAnswer)).toEqual(['19,683', '7,680', '−4', '0']);
  expect([0.217_24, 95.0213, 1_234_567.8].map(printedAnswer)).toEqual([
    '0.2172',
    '95.02',
    '1,235,000',
  ]);
});
