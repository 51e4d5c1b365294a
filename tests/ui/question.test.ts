import { expect, test } from 'vitest';
import { printedAnswer } from '#ui/question.ts';

test('the answer that is given away is one that the question would take', () => {
  expect([19_683, 7680, -4, 0].map((answer) => printedAnswer(answer))).toEqual([
    '19,683',
    '7,680',
    '−4',
    '0',
  ]);
  expect([0.217_24, 95.0213, 1_234_567.8].map((answer) => printedAnswer(answer))).toEqual([
    '0.2172',
    '95.02',
    '1,235,000',
  ]);
  expect(printedAnswer(95.0213, '%')).toBe('95.02\u00a0%');
  expect(printedAnswer(12, 'tokens')).toBe('12\u00a0tokens');
});
