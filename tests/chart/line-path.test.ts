import { expect, it } from 'vitest';
import { linePath } from '#chart/line-path.ts';

it('moves to the first point and draws lines to the others, rounded', () => {
  const path = linePath([
    [0, 1],
    [1 / 3, 2],
  ]);
  expect(path).toBe('M0,1L0.33,2');
});

it('draws nothing through no points', () => {
  expect(linePath([])).toBe('');
});
