import { expect, test } from 'vitest';
import { hydrationFaults, lengthFaults, nameFaults, widgetFaults } from './support/architecture.ts';

test('every widget has its meta, view, picture, words and test', () => {
  expect(widgetFaults('.')).toEqual([]);
});

test('every island hydrates only when it is seen', () => {
  expect(hydrationFaults('.')).toEqual([]);
});

test('every file fits on a few screens, or says why not', () => {
  expect(lengthFaults('.')).toEqual([]);
});

test('every file is named after its idea', () => {
  expect(nameFaults('.')).toEqual([]);
});
