import { expect, test } from 'vitest';
import TwoVectors from '#widgets/two-vectors/TwoVectors.svelte';
import { doubled, grid, twoVectorsView, vectorAt, SIDE } from '#widgets/two-vectors/view.ts';
import { ssr } from '../support/ssr.ts';

const reading = (a: number[], b: number[]) =>
  Object.fromEntries(twoVectorsView({ a, b }).readings.map(({ key, value }) => [key, value]));

test('a three-four-five triangle reads as it must', () => {
  expect(reading([3, 0], [0, 4])).toEqual({
    dot: '0.00',
    'length-a': '3.00',
    'length-b': '4.00',
    cosine: '0.000',
    angle: '90°',
    distance: '5.00',
  });
});

test('doubling one vector doubles the dot product and leaves the cosine', () => {
  const [once, twice] = [reading([3, 1], [1, 2]), reading([3, 1], doubled([1, 2]))];
  expect(twice.cosine).toBe(once.cosine);
  expect(Number(twice.dot)).toBe(2 * Number(once.dot));
});

test('doubling stops at the edge without turning', () => {
  expect(doubled([3, -1.5])).toEqual([4, -2]);
  expect(doubled([0, 0])).toEqual([0, 0]);
});

test('opposite, equal and right-angled vectors are called that', () => {
  const says = (b: number[]) => twoVectorsView({ a: [1, 1], b }).summary;
  expect(says([2, 2])).toContain('same way');
  expect(says([-2, -2])).toContain('opposite');
  expect(says([-2, 2])).toContain('right angle');
});

test('numbers stand at every other line of the grid, but not in the middle', () => {
  expect(grid.map(({ label }) => label).filter(Boolean)).toEqual(['−4', '−2', '2', '4']);
});

test('the arc goes the short way round', () => {
  const sweep = (a: number[], b: number[]) => twoVectorsView({ a, b }).arc.match(/0 0,(\d)/)![1];
  expect(sweep([3, 0], [0, 3])).toBe('0'); // to the left of A: against the clock
  expect(sweep([0, 3], [3, 0])).toBe('1');
  expect(sweep([-3, -0.1], [-3, 0.1])).toBe('1'); // across the axis where angles jump
});

test('a vector without length has no cosine, and says so', () => {
  const view = twoVectorsView({ a: [0, 0], b: [1, 2] });
  expect(view.summary).toContain('no cosine');
  expect(JSON.stringify(view)).not.toMatch(/NaN|null|Infinity/);
});

test('a dragged tip stays on steps and in range', () => {
  expect(vectorAt({ x: SIDE / 2, y: SIDE / 2 })).toEqual([0, 0]);
  expect(vectorAt({ x: 1e6, y: 1e6 })).toEqual([4, -4]);
});

test('draws its first state on the server', async () => {
  await expect(ssr(TwoVectors, {})).toMatchFileSnapshot('snapshots/two-vectors.html');
});
