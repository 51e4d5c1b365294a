import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import recipe from '#data/mote-run/recipe.json';
import report from '#data/mote-run/report.json';
import { startState } from '#ui/url-codec.ts';
import { parseLog, thinned } from '#widgets/training-curve/parse-log.ts';
import TrainingCurve from '#widgets/training-curve/TrainingCurve.svelte';
import {
  firstGuess,
  recordedRun,
  schema,
  trainingCurveView,
  type Run,
} from '#widgets/training-curve/view.ts';
import { ssr } from '../support/ssr.ts';

const log = parseLog(readFileSync('src/data/mote-run/log.txt', 'utf8'));
const start = startState(schema);
const first = trainingCurveView(start, recordedRun);

const LINES = `beginning
step 450  0.40 M tokens  one, two  loss 3.000  gradient 1.36  8389 tokens/s  64 min left
step 500  0.50 M tokens  one, two  loss 2.500  gradient 1.36  5000 tokens/s  64 min left
  loss 4.1000, at least 0.6000; above it: story 7.444, everyday 0.590
  right, in %: capitals, ranks 1 to 20 13; capitals, ranks 21 to 40 0; 3 keys 98
  loss 4.0000, at least 0.6000; above it: story 7.444, everyday 0.590
  right, in %: capitals, ranks 1 to 20 15; capitals, ranks 21 to 40 3; 3 keys 99
step 550  0.60 M tokens  three  loss 2.000  gradient 1.36  8389 tokens/s  64 min left
  loss 3.9000, at least 0.6000; above it: story 7.444
going on after 500 steps
step 550  0.61 M tokens  three  loss 2.100  gradient 1.36  10000 tokens/s  64 min left`;

const JUDGED_AGAIN = `step 500  0.50 M tokens  one  loss 2.500  gradient 1.36  8389 tokens/s  0 min left
  loss 4.1000, at least 0.6000; above it: story 7.444
judging again after 500 steps
  loss 4.1000, at least 0.7000; above it: story 7.344`;

test('a log is read line by line, and what was taken again after a stop is read once', () => {
  const { steps, checks, minutes } = parseLog(LINES);
  expect(steps).toEqual([
    { step: 450, millions: 0.4, stage: 'one, two', loss: 3, speed: 8389 },
    { step: 500, millions: 0.5, stage: 'one, two', loss: 2.5, speed: 5000 },
    { step: 550, millions: 0.61, stage: 'three', loss: 2.1, speed: 10_000 },
  ]);
  expect(minutes * 60).toBeCloseTo(500_000 / 5000 + 110_000 / 10_000, 9);
  // Of the check-up after 500 steps, not of the milestone soon after.
  expect(checks).toEqual([{ step: 500, millions: 0.5, loss: 4.1, floor: 0.6, capitals: [13, 0] }]);
});

test('of two judgements of one step the later counts', () => {
  expect(parseLog(JUDGED_AGAIN).checks).toEqual([
    { step: 500, millions: 0.5, loss: 4.1, floor: 0.7, capitals: [] },
  ]);
});

test('the log of the run gives rising steps and a check-up every 500', () => {
  const { steps, checks } = log;
  steps.slice(1).forEach(({ step }, i) => expect(step).toBeGreaterThan(steps[i].step));
  checks.forEach(({ step }, i) => {
    expect(step % 500).toBe(0);
    expect(step).toBeGreaterThan(checks[i - 1]?.step ?? 0);
  });
  expect(recordedRun.floor).toBeCloseTo(report.floor, 4);
});

test('thinning keeps the ends of every stage and few points between', () => {
  const { steps } = log;
  const few = thinned(steps, 30);
  expect(few.length).toBeLessThanOrEqual(30 + 2 * recordedRun.stages.length + 1);
  for (const stage of recordedRun.stages) {
    const whole = steps.filter((one) => one.stage === stage);
    const kept = few.filter((one) => one.stage === stage);
    expect(kept[0]).toEqual(whole[0]);
    expect(kept.at(-1)).toEqual(whole.at(-1));
  }
});

test('the recording holds no more than 150 points, all of them from the log', () => {
  expect(recordedRun.steps.length + recordedRun.checks.length).toBeLessThanOrEqual(150);
  const losses = new Map(log.steps.map(({ step, loss }) => [step, loss]));
  for (const [step, , , loss] of recordedRun.steps) expect(loss).toBe(losses.get(step));
  expect(recordedRun.schedule).toEqual(recipe.schedule);
});

test('every moment names its stage and its learning rate', () => {
  for (let at = 0; at <= first.last; at++) {
    const view = trainingCurveView({ ...start, at: first.stepOf(at) }, recordedRun);
    expect(view.at).toBe(at);
    const stage = recordedRun.stages[recordedRun.steps[at][2]];
    expect(view.summary).toContain(`“${stage}”`);
    expect(view.bands.filter(({ now }) => now)).toHaveLength(1);
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity|null,null/);
  }
});

test('the bands of the stages tile the picture from edge to edge', () => {
  const { bands } = first;
  expect(bands[0].left).toBe(36);
  bands.slice(1).forEach((band, i) => {
    expect(band.left).toBeCloseTo(bands[i].left + bands[i].width, 1);
  });
});

/** A made-up run with a warm-up, a plateau and a decay, checked twice. */
const MADE: Run = {
  schedule: { peak: 0.01, warmUp: 100, decayFrom: 300, steps: 500, floor: 0 },
  stages: ['a', 'b'],
  floor: 1,
  steps: [
    [50, 0.05, 0, 6],
    [200, 0.2, 0, 3],
    [400, 0.4, 1, 2],
    [500, 0.5, 1, 1.9],
  ],
  checks: [
    [200, 0.2, 4],
    [400, 0.4, 3],
  ],
};

test('the arithmetic of the learning rate is that of the part the step is in', () => {
  const math = (at: number) => trainingCurveView({ at, close: false }, MADE).steps[0].math;
  expect(math(50)).toBe('0.01 · 50 / 100 = 0.005');
  expect(math(350)).toBe('0.01 = 0.01');
  expect(math(450)).toBe('0.01 + (0 − 0.01) · (400 − 300) / (500 − 300) = 0.005');
});

test('tokens a step are counted to the last one', () => {
  const steps = [MADE.steps[0], [400, 0.43, 0, 3]];
  const view = trainingCurveView({ at: 400, close: false }, { ...MADE, steps });
  expect(view.steps[1].math).toBe('430,000 / 400 = 1,075');
});

test('before the first check-up there is none to show', () => {
  const { summary, now, legend } = trainingCurveView({ at: 0, close: true }, MADE);
  expect(now.check).toBeNull();
  expect(summary + legend.validation).toMatch(/comes later.*no check-up yet/);
  expect(trainingCurveView({ at: 50_000, close: true }, MADE).summary).toContain('loses 3.00');
});

test('the answer of the guess compares how far both losses fell', () => {
  const guess = (second: number) => {
    const asked = firstGuess({ ...MADE, checks: [MADE.checks[0], [400, 0.4, second]] });
    if (asked.kind !== 'choice') throw new Error('expected a choice');
    return asked.answer;
  };
  expect(guess(2.67)).toBe(0);
  expect(guess(3.4)).toBe(1);
  expect(guess(3.9)).toBe(2);
  expect(guess(4.4)).toBe(2);
});

test('draws its first state on the server', async () => {
  await expect(ssr(TrainingCurve, {})).toMatchFileSnapshot('snapshots/training-curve.html');
});
