import { expect, test } from 'vitest';
import { PrefixRun } from '#model/mote/prefix-run.ts';
import type { Ablations } from '#model/transformer/ablations.ts';
import { kernelSets } from '../../support/kernel-sets.ts';
import { run as runDirectly, tinyTransformer } from '../../support/tiny-transformer.ts';

const STEPS: [number[], Ablations?][] = [
  [[1, 2, 3]],
  [[1, 2, 3, 4, 5]], // goes on
  [[1, 2, 9]], // another end, shorter
  [[1, 2, 9]], // the same
  [[1]],
  [[1, 2, 9, 0, 10, 6, 7, 8, 3, 3, 3, 3]],
  [[1, 2, 9, 0], { dropHeads: [{ block: 0, head: 1 }] }],
  [[1, 2, 9, 0, 5], { dropHeads: [{ block: 0, head: 1 }] }],
  [[1, 2, 9, 0, 5]],
  [[1, 2, 9, 0, 5], { noMask: true }],
  [[1, 2, 9, 0, 5, 6], { noMask: true }],
  [[1, 2, 9, 0, 5, 6]],
];

test.each(kernelSets.slice(0, 2))(
  'a run is to the last bit what it is without a past: $name',
  async ({ create }) => {
    const transformer = tinyTransformer(await create());
    const run = new PrefixRun(transformer);
    for (const [ids, ablations] of STEPS) {
      const { logits } = runDirectly(transformer, ids, ablations);
      expect([...run.run(ids, ablations)]).toEqual(logits.flat());
    }
  },
);

test('computes only what is new', async () => {
  const transformer = tinyTransformer(await kernelSets[0].create());
  const run = new PrefixRun(transformer);
  run.run([1, 2, 3]);
  const { data } = run.activations.residual[2];
  data[0] = 99; // would be written over by a run from the beginning
  run.run([1, 2, 3, 4]);
  expect(data[0]).toBe(99);
  run.run([2, 2, 3, 4]);
  expect(data[0]).not.toBe(99);
});

test('a run that fails leaves nothing behind that a later one trusts', async () => {
  const transformer = tinyTransformer(await kernelSets[0].create());
  const run = new PrefixRun(transformer);
  run.run([1, 2, 3]);
  expect(() => run.run([])).toThrow(RangeError);
  expect(() => run.run(new Array(13).fill(0))).toThrow('room for 12 tokens');
  expect(() => run.run([1, 4, 5, 11])).toThrow('from 0 to 10');
  expect(() => run.run([1, 2, 3], { dropBlocks: [2] })).toThrow('a block from 0 to 1');
  expect([...run.run([1, 2, 3])]).toEqual(runDirectly(transformer, [1, 2, 3]).logits.flat());
});
