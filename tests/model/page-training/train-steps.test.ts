import { expect, test } from 'vitest';
import { crossEntropy } from '#math/cross-entropy.ts';
import { baselines } from '#model/page-training/baselines.ts';
import { MOST_SEQUENCES } from '#model/page-training/plan.ts';
import { beginRun, extendRun, forkRun, rewindRun } from '#model/page-training/run-record.ts';
import type { RunRecord } from '#model/page-training/run-record.ts';
import { trainSteps } from '#model/page-training/train-steps.ts';
import { validationLoss } from '#model/page-training/validation-loss.ts';
import { writeSample } from '#model/page-training/write-sample.ts';
import { run as forwardAll } from '../../support/tiny-transformer.ts';
import { kernelsOf, lab, NAMES, SETTINGS } from './lab.ts';

const sets = Object.keys(kernelsOf) as (keyof typeof kernelsOf)[];

test('on names, a short training ends below counted pairs on names it never saw', async () => {
  const { course, bench } = await lab(NAMES, { width: 32, blocks: 1, contextLength: 32 });
  const { losses } = trainSteps(bench, course, { ...SETTINGS, batch: 8 }, null, 150);
  const { uniform, bigram } = baselines(course);
  expect(Math.abs(losses[0] - uniform)).toBeLessThan(0.1);
  expect(validationLoss(bench, course.validation)).toBeLessThan(bigram - 0.03);
});

test.each(sets)(
  '%s: the same seed gives the same curve bit for bit, another gives another',
  async (set) => {
    const { course, bench } = await lab(NAMES, undefined, set);
    const curve = (seed: number) => trainSteps(bench, course, { ...SETTINGS, seed }, null, 12);
    const [once, other, again] = [curve(1), curve(2), curve(1)];
    expect(again).toEqual(once);
    expect(other.losses).not.toEqual(once.losses);
  },
);

test.each(sets)('%s: many steps at once are few at a time, on whatever bench', async (set) => {
  const { course, bench } = await lab(NAMES, undefined, set);
  const whole = trainSteps(bench, course, SETTINGS, null, 15);
  let state = null;
  const losses: number[] = [];
  for (const steps of [0, 1, 4, 7, 3]) {
    const fresh = await lab(NAMES, undefined, set);
    const part = trainSteps(fresh.bench, fresh.course, SETTINGS, state, steps);
    losses.push(...part.losses);
    ({ state } = part);
  }
  expect(losses).toEqual([...whole.losses]);
  expect(state).toEqual(whole.state);
});

test('both sets of kernels train alike', async () => {
  const [fast, readable] = await Promise.all(
    sets.map(async (set) => {
      const { course, bench } = await lab(NAMES, undefined, set);
      return trainSteps(bench, course, SETTINGS, null, 20).losses;
    }),
  );
  fast.forEach((loss, i) => expect(loss).toBeCloseTo(readable[i], 3));
});

/** Trains a run in portions, with a stop after each. */
async function runner() {
  const { course, bench } = await lab();
  const on = (record: RunRecord, portions: readonly number[]) =>
    portions.reduce((run, steps) => {
      const trained = trainSteps(bench, course, run.settings, run.state, steps);
      const check = { validation: validationLoss(bench, course.validation), lines: [] };
      return extendRun(run, { ...trained, check });
    }, record);
  return on;
}

test('rewound and trained again, a run is the straight run', async () => {
  const on = await runner();
  const straight = on(beginRun(SETTINGS), [0, 5, 5, 5]);
  const back = rewindRun(straight, straight.stops[1]);
  expect(back.losses).toEqual(straight.losses.slice(0, 5));
  expect(back.stops).toEqual(straight.stops.slice(0, 2));
  expect(on(back, [5, 5])).toEqual(straight);
});

test('a fork with nothing changed is the same run from there on', async () => {
  const on = await runner();
  const straight = on(beginRun(SETTINGS), [0, 5, 5]);
  const fork = on(forkRun(straight, straight.stops[1], { batch: SETTINGS.batch }), [5]);
  expect(fork.losses).toEqual(straight.losses.slice(5));
  expect(fork.state).toEqual(straight.state);
});

test('a fork with another learning rate reads the same text, and differs from its first update on', async () => {
  const on = await runner();
  const straight = on(beginRun(SETTINGS), [0, 5, 5]);
  const fork = on(forkRun(straight, straight.stops[1], { learningRate: 0.001 }), [5]);
  expect(fork.from).toBe(5);
  expect(fork.settings).toEqual({ ...SETTINGS, learningRate: 0.001 });
  expect(fork.losses[0]).toBe(straight.losses[5]); // the loss before the update
  expect(fork.losses[1]).not.toBe(straight.losses[6]);
  expect(fork.state!.random).toEqual(straight.state!.random);
});

test('a fork with another seed starts from the same weights and reads other text', async () => {
  const on = await runner();
  const straight = on(beginRun(SETTINGS), [0, 5, 5]);
  const fork = forkRun(straight, straight.stops[1], { seed: 2 });
  expect(fork.state!.parameters).toBe(straight.stops[1].state!.parameters);
  expect(on(fork, [1]).losses[0]).not.toBe(straight.losses[5]);
});

test('a run keeps a bounded number of states, its first and its last among them', async () => {
  const on = await runner();
  const long = on(beginRun(SETTINGS), [0, ...Array(40).fill(1)]);
  const kept = long.stops.filter(({ state }) => state);
  expect(long.stops).toHaveLength(41);
  expect(kept.length).toBeLessThanOrEqual(16);
  expect([kept[0], kept.at(-1)]).toEqual([long.stops[0], long.stops.at(-1)]);
  expect(() => forkRun(long, { ...long.stops[1], state: undefined }, { seed: 2 })).toThrow(
    RangeError,
  );
});

test('the validation loss is the mean over single predictions', async () => {
  const { course, bench } = await lab();
  trainSteps(bench, course, SETTINGS, null, 5);
  const stretches = course.validation.slice(0, MOST_SEQUENCES + 2);
  const nats = stretches.flatMap((stretch) => {
    const { logits } = forwardAll(bench.trainer.transformer, [...stretch.subarray(0, -1)]);
    return logits.map((row, i) => crossEntropy(row, stretch[i + 1]));
  });
  const mean = nats.reduce((sum, n) => sum + n, 0) / nats.length;
  expect(validationLoss(bench, stretches)).toBeCloseTo(mean, 5);
});

test('a batch out of range is refused', async () => {
  const { course, bench } = await lab();
  for (const batch of [0, 1.5, MOST_SEQUENCES + 1, NaN])
    expect(() => trainSteps(bench, course, { ...SETTINGS, batch }, null, 1)).toThrow(RangeError);
});

test('samples have the same luck each time, and say which lines were in the text', async () => {
  const { course, bench } = await lab('ab\n'.repeat(200));
  trainSteps(bench, course, { ...SETTINGS, batch: 8 }, null, 60);
  const lines = writeSample(bench, course, 1);
  expect(lines.length).toBeGreaterThan(3); // longer than one context
  expect(lines.filter(({ text }) => text === 'ab').every(({ copied }) => copied)).toBe(true);
  expect(lines.some(({ text }) => text === 'ab')).toBe(true);
  expect(writeSample(bench, course, 1)).toEqual(lines);
});

test('an untrained model writes names of its own; one without finite scores writes nothing', async () => {
  const { course, bench } = await lab();
  trainSteps(bench, course, SETTINGS, null, 0);
  expect(writeSample(bench, course, 1).some(({ copied }) => !copied)).toBe(true);
  bench.trainer.transformer.parameters.flat.fill(NaN);
  expect(writeSample(bench, course, 1)).toEqual([]);
});
