import { expect, test } from 'vitest';
import { textDirection } from '#ui/text-direction.ts';

test.each(['שלום', 'مرحبا', '𞤀𞤁𞤂', '12 – שלום abc'])('%s runs from right to left', (text) => {
  expect(textDirection(text)).toBe('rtl');
});

test.each(['', '12', 'abc שלום', '漢字', '😀'])('“%s” runs from left to right', (text) => {
  expect(textDirection(text)).toBe('ltr');
});
