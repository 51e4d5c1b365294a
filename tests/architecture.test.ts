import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  hydrationFaults,
  lengthFaults,
  nameFaults,
  pictureFaults,
  waitingOperations,
  widgetFaults,
} from './support/architecture.ts';

test('every widget has its meta, view, picture, words and test', () => {
  expect(widgetFaults('.')).toEqual([]);
});

test('every island hydrates only when it is seen', () => {
  expect(hydrationFaults('.')).toEqual([]);
});

test('every file fits on a few screens, or says why not', () => {
  expect(lengthFaults('.')).toEqual([]);
});

test('every drawing is heard as one picture', () => {
  expect(pictureFaults('.')).toEqual([]);
});

test('every file is named after its idea', () => {
  expect(nameFaults('.')).toEqual([]);
});

test('the README names every operation that waits for a figure', () => {
  const line = /^(.*) in `src\/math` are tested and wait/m.exec(readFileSync('README.md', 'utf8'));
  const named = [...line![1].matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(waitingOperations('.'));
});
