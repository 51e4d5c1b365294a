/** Which figures have their printed arithmetic worked out, beside this file or in their own test. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Figures whose lines name quantities, compare or list them, so that there is nothing to work out. */
const NOTHING_TO_WORK_OUT = [
  'can-it-be-checked',
  'mote-branches',
  'order-in-mote',
  'sentence-averages',
  'six-failures',
];

test('the arithmetic of every figure is worked out, where there is any', () => {
  const tests = globSync('tests/widgets/{,printed-arithmetic/}*.test.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .filter((source) => source.includes('\ntestArithmetic({'));
  const figures = tests.flatMap((source) => [...source.matchAll(/^ {2}'?([a-z-]+)'?: \(\) =>/gm)]);
  const worked = figures.map(([, name]) => name);
  const all = readdirSync(new URL('../../../src/widgets/', import.meta.url));
  expect([...worked, ...NOTHING_TO_WORK_OUT].sort()).toEqual(all.sort());
});
