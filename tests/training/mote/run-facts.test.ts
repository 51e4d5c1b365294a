import { expect, test } from 'vitest';
import { loadEncoder } from '../../../src/training/mote/load-encoder.ts';
import { MOTE } from '../../../src/training/mote/recipe.ts';
import { changedFacts, runFacts } from '../../../src/training/mote/run-facts.ts';
import { writeKernels } from '../../../scripts/data/kernels.ts';
import recipe from '#data/mote-run/recipe.json';

await writeKernels();
const facts = runFacts(MOTE, loadEncoder());
const written = JSON.parse(JSON.stringify(facts));

test('what a run writes down can be read back unchanged', () => {
  expect(changedFacts(written, facts)).toEqual([]);
});

test.each(['seed', 'schedule', 'data', 'curriculum', 'unpredictableWeight', 'merges', 'kernels'])(
  'another %s is noticed',
  (name) => {
    expect(changedFacts({ ...written, [name]: 'another' }, facts)).toEqual([name]);
  },
);

test('other versions of Node and of the compiler are no other run', () => {
  expect(changedFacts({ ...written, node: 'v1', assemblyscript: '0.1' }, facts)).toEqual([]);
});

test('the world, the tokenizer and the recipe are still those that the shipped Mote was made from', () => {
  expect(changedFacts(recipe, facts)).toEqual([]);
});
