import { expect, test } from 'vitest';
import { complaint } from '../../scripts/training-frames.mjs';

const frames = (late: number) => Array.from({ length: 240 }, (_, i) => (i < late ? 34 : 16.7));
const STEPS = ['Step 12', 'Step 96'];

test('training may leave out two frames beyond those that the machine leaves out anyway', () => {
  expect(complaint(frames(0), frames(2), STEPS)).toBeUndefined();
  expect(complaint(frames(0), frames(3), STEPS)).toBe(
    'training left out 3 frames of 240, more than 2',
  );
  expect(complaint(frames(5), frames(7), STEPS)).toBeUndefined();
  expect(complaint(frames(5), frames(8), STEPS)).toContain('more than 7');
});

test('a model that did not train proves nothing', () => {
  expect(complaint(frames(0), frames(0), ['Step 12', 'Step 12'])).toBe(
    'the model did not train during the scrolling: Step 12',
  );
});
