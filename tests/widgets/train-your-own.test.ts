import { expect, test, vi } from 'vitest';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { pageTrainingTasks } from '#model/page-training/page-training-tasks.ts';
import { lastStep, type RunRecord } from '#model/page-training/run-record.ts';
import { serveTasks } from '#model/tokenizer/serve-tasks.ts';
import { decodeState, startState } from '#ui/url-codec.ts';
import { lossChart } from '#widgets/train-your-own/loss-chart.ts';
import { changeOf, planOf, RECORDED, schema, startPlan } from '#widgets/train-your-own/schema.ts';
import { readText } from '#widgets/train-your-own/source.ts';
import { spread } from '#widgets/train-your-own/spread.ts';
import { Training } from '#widgets/train-your-own/training.svelte.ts';
import TrainYourOwn from '#widgets/train-your-own/TrainYourOwn.svelte';
import { firstGuess, recordedRuns, trainYourOwnView } from '#widgets/train-your-own/view.ts';
import { workerOf } from '../model/tokenizer/worker-of.ts';
import { ssr } from '../support/ssr.ts';

const LAST = { at: schema.at.start, close: false };
const [recordedFirst, recordedFork] = recordedRuns.runs;
const first = trainYourOwnView(recordedRuns, LAST);

test('the recorded runs are the training and the fork that the figure plans', () => {
  const { course, settings } = startPlan('/');
  expect(recordedRuns.course).toEqual(course);
  expect(recordedFirst.settings).toEqual(settings);
  expect(recordedFork.settings).toEqual({ ...settings, learningRate: RECORDED.forkRate });
  expect(recordedFork.from).toBe(RECORDED.forkAt);
  expect(recordedRuns.runs.map(lastStep)).toEqual([RECORDED.steps, RECORDED.steps]);
});

test('the sentence names what each run beats, and only that', () => {
  const { bigram } = recordedRuns.facts.baselines;
  const at = (step: number) => trainYourOwnView(recordedRuns, { at: step, close: false }).summary;
  for (const { step, validation } of recordedFirst.stops) {
    const sentence = at(step).split('. B')[0];
    expect(sentence).toContain(`step ${step}`);
    expect(sentence.includes('counted pairs')).toBe(validation < bigram);
  }
  expect(at(0)).toContain('not yet better than an even guess');
  expect(first.summary).toMatch(/B, forked at step 300 with learning rate 0\.001, loses/);
});

test('a step between two stops shows the stop before; a fork is not there before its beginning', () => {
  const view = trainYourOwnView(recordedRuns, { at: 110, close: false });
  expect(view.at).toBe(100);
  expect(view.samples.map(({ heading }) => heading)).toEqual(['A writes, at step 100']);
  expect(view.chart.curves.map(({ dots }) => dots.length)).toEqual([1, 0]);
  expect(first.samples).toHaveLength(2);
});

test('the chart puts losses above each other as they are, and labels apart', () => {
  const { levels, labels, curves } = first.chart;
  const [uniform, bigram, fourGram] = levels.map(({ y }) => y);
  expect(uniform).toBeLessThan(bigram);
  expect(bigram).toBeLessThan(fourGram);
  const ys = labels.map(({ y }) => y).sort((a, b) => a - b);
  ys.slice(1).forEach((y, i) => expect(y - ys[i]).toBeGreaterThanOrEqual(15.9));
  for (const { training, validation } of curves)
    expect(training + validation).not.toMatch(/NaN|Inf/);
});

test('looking closely leaves the even guess out, and what is beyond the chart is not labelled into it', () => {
  const close = trainYourOwnView(recordedRuns, { ...LAST, close: true }).chart;
  expect(close.levels.map(({ key }) => key)).toEqual(['bigram', 'four-gram']);
  const apart = (chart: typeof close) => chart.levels.at(-1)!.y - chart.levels.at(-2)!.y;
  expect(apart(close)).toBeGreaterThan(3 * apart(first.chart));
});

test('a run that has blown up is said to have, and drawn within the chart', () => {
  const stop = { step: 25, validation: NaN, lines: [] };
  const run = { ...recordedFirst, losses: Array(25).fill(Infinity), stops: [stop] };
  const view = trainYourOwnView({ ...recordedRuns, runs: [run] }, LAST);
  expect(view.summary).toContain('has blown up');
  expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity/);
  expect(view.chart.labels.at(-1)!.y).toBeLessThanOrEqual(212);
});

test('a run without a check-up yet is a picture all the same', () => {
  const run: RunRecord = { ...recordedFirst, losses: [], stops: [] };
  const view = trainYourOwnView({ ...recordedRuns, runs: [run] }, LAST);
  expect(view.summary).not.toBe('');
  expect(view.samples).toEqual([]);
  for (const close of [true, false])
    expect(() =>
      lossChart([run], { uniform: 0.7, bigram: 0.001, fourGram: 0.001 }, 0, close),
    ).not.toThrow();
});

test('the table has the baselines and every stop', () => {
  const stops = recordedRuns.runs.reduce((sum, run) => sum + run.stops.length, 0);
  expect(new Set(first.table.rows.map(({ key }) => key)).size).toBe(3 + stops);
  expect(first.steps.every(({ math }) => /=/.test(math))).toBe(true);
});

test('the guess is computed from the recorded run', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  const { fourGram, bigram, uniform } = recordedRuns.facts.baselines;
  const { validation } = recordedFirst.stops.at(-1)!;
  const bands = [
    [0, fourGram],
    [fourGram, bigram],
    [bigram, uniform],
    [uniform, Infinity],
  ];
  const [low, high] = bands[guess.answer];
  expect(validation >= low && validation < high).toBe(true);
});

test('labels are spread in their order, within bounds', () => {
  expect(spread([10, 50, 90], 16, [0, 100])).toEqual([10, 50, 90]);
  expect(spread([50, 50, 40], 16, [0, 100])).toEqual([56, 72, 40]);
  expect(spread([99, 98], 16, [0, 100])).toEqual([100, 84]);
});

test('every text is lines of its own, the same each time', () => {
  for (const kind of ['names', 'world'] as const) {
    const text = readText({ kind });
    expect(readText({ kind })).toBe(text);
    const lines = text.split('\n');
    expect(lines.length).toBeGreaterThan(500);
    expect(lines.every((line) => line === line.trim() && line !== '')).toBe(true);
  }
  const names = readText({ kind: 'names' }).split('\n');
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[A-Z][a-z]+$/.test(name))).toBe(true);
});

test('any link gives a plan and a view', () => {
  for (const bad of ['', '-1', 'NaN', '1e308', '__proto__', ','.repeat(300), '\uD83D']) {
    const params = new URLSearchParams(Object.keys(schema).map((name) => [name, bad]));
    const { state } = decodeState(schema, params, startState(schema));
    expect(planOf(state, '/').settings.learningRate).toBeGreaterThan(0);
    expect(Object.keys(changeOf(state))).toHaveLength(1);
    expect(trainYourOwnView(recordedRuns, state).summary).not.toBe('');
  }
});

/** A training in workers of this thread, which can be made to fail. */
function trainings() {
  const workers: (EventTarget & { terminate(): void })[] = [];
  const start = () => {
    const worker = workerOf((port) =>
      serveTasks(
        port,
        pageTrainingTasks({
          readText,
          loadKernels: async () => ({ kernels: createTypeScriptKernels(), whyTypeScript: '' }),
        }),
      ),
    );
    workers.push(worker);
    return worker;
  };
  const training = new Training(recordedRuns, start);
  const fail = () =>
    workers.at(-1)!.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  return { training, workers, fail };
}

const state = { ...startState(schema), width: '16', blocks: '1', batch: '4' } as const;
const own = 'she sells sea shells by the sea shore. '.repeat(12);
const plan = planOf({ ...state, source: 'own', own }, '/');
const steps = (training: Training) => training.shown.runs.map(lastStep);
/** Waits until the reader's own runs have come so far. */
const until = (training: Training, step: number) =>
  vi.waitFor(
    () => {
      expect(training.live).toBe(true);
      expect(Math.min(...steps(training))).toBeGreaterThanOrEqual(step);
    },
    { timeout: 20_000, interval: 1 },
  );

test('no worker starts before the reader asks', () => {
  const { workers, training } = trainings();
  expect(training.live).toBe(false);
  expect(workers).toHaveLength(0);
});

test('paused, failed, retried: the run is the straight run, and nothing is lost', async () => {
  const straight = trainings().training;
  await straight.begin(plan);
  expect(steps(straight)).toEqual([400]);

  const { training, workers, fail } = trainings();
  void training.begin(plan);
  await until(training, 30);
  training.pause();
  expect(training.running).toBe(false);
  const [paused] = steps(training);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(steps(training)).toEqual([paused]);

  const going = training.goOn();
  await until(training, 60);
  fail();
  await going;
  expect(training.failure).toEqual({ badText: false, reason: 'out of memory' });
  expect(steps(training)[0]).toBeGreaterThanOrEqual(60);
  await training.goOn();
  expect(workers).toHaveLength(2);
  expect(training.failure).toBeUndefined();
  expect(training.shown.runs[0].losses).toEqual(straight.shown.runs[0].losses);
  expect(training.shown.runs[0].state).toEqual(straight.shown.runs[0].state);
});

test('a fork trains up to the run it left; a rewind drops it', async () => {
  const { training } = trainings();
  void training.begin(plan);
  await until(training, 110);
  const forking = training.fork(60, { learningRate: 0.001 });
  expect(training.shown.runs[1].from).toBe(50);
  await forking;
  const [a, b] = training.shown.runs;
  expect(lastStep(a)).toBe(lastStep(b));
  expect(b.losses[0]).toBe(a.losses[50]);
  expect(b.losses[2]).not.toBe(a.losses[52]);
  expect(training.began(plan)).toBe(true);
  training.rewind(30);
  expect(steps(training)).toEqual([25]);
  expect(training.shown.runs).toHaveLength(1);
});

test('a text too short is the reader’s to mend, and the picture stays', async () => {
  const { training } = trainings();
  await training.begin(planOf({ ...state, source: 'own', own: '🙂' }, '/'));
  expect(training.failure).toMatchObject({ badText: true });
  expect(training.failure!.reason).toContain('this text gives');
  expect(training.shown).toBe(recordedRuns);
  expect(training.live).toBe(false);
});

test('a reset lets everything go, also what is under way', async () => {
  const { training } = trainings();
  const training1 = training.begin(plan);
  await until(training, 5);
  training.clear();
  await training1;
  expect(training.shown).toBe(recordedRuns);
  expect([training.live, training.running]).toEqual([false, false]);
  expect(training.failure).toBeUndefined();
});

test('kept runs are taken up where they stood, and refused when they do not fit', async () => {
  const { training } = trainings();
  void training.begin(plan);
  await until(training, 30);
  training.pause();
  const kept = training.shown;
  const later = trainings().training;
  await later.takeUp(kept);
  expect(later.live).toBe(true);
  expect(later.shown.runs).toEqual(kept.runs);
  const facts = { ...kept.facts, parameters: 3 };
  await expect(later.takeUp({ ...kept, facts })).rejects.toThrow('another version');
});

test('files come only of what was trained here', async () => {
  const { training } = trainings();
  await expect(training.export(0)).rejects.toThrow('nothing trained');
  void training.begin(plan);
  await until(training, 30);
  await training.fork(25, { seed: 7 });
  const { recipe, weights } = await training.export(1);
  expect(JSON.parse(recipe)).toMatchObject({
    forkedAt: 25,
    settings: { seed: 7 },
    settingsBefore: { seed: 1 },
  });
  expect(weights.length).toBeGreaterThan(1000);
});

test('draws its first state on the server', async () => {
  await expect(ssr(TrainYourOwn, {})).toMatchFileSnapshot('snapshots/train-your-own.html');
});
