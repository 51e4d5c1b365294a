/**
 * Long because all of it needs runs that were trained: pauses, failures, forks, questions, and what is kept,
 * downloaded or opened.
 */
import { expect, test, vi } from 'vitest';
import { createTypeScriptKernels } from '#model/kernels/typescript-kernels.ts';
import { packRuns, unpackRuns } from '#model/page-training/kept-runs.ts';
import { pageTrainingTasks } from '#model/page-training/page-training-tasks.ts';
import { CHECK_EVERY } from '#model/page-training/portion.ts';
import { lastStep } from '#model/page-training/run-record.ts';
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { startState } from '#ui/url-codec.ts';
import { exportRun } from '#widgets/train-your-own/export-run.ts';
import { isSource } from '#widgets/train-your-own/is-source.ts';
import { openFile, takeUp } from '#widgets/train-your-own/other-runs.ts';
import { planOf, schema } from '#widgets/train-your-own/schema.ts';
import { readText } from '#widgets/train-your-own/source.ts';
import { Training } from '#widgets/train-your-own/training.svelte.ts';
import { recordedRuns } from '#widgets/train-your-own/view.ts';
import { workerOf } from '../model/tasks/worker-of.ts';

/** A training in workers of this thread, which can be made to fail. */
function trainings() {
  const workers: (EventTarget & { terminate(): void })[] = [];
  const start = () => {
    const worker = workerOf((port) =>
      serveTasks(
        port,
        pageTrainingTasks({
          readText,
          loadKernels: async () => ({ kernels: createTypeScriptKernels(), whyTypeScript: null }),
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

test(
  'paused, failed, retried: the run is the straight run, and nothing is lost',
  { timeout: 120_000 },
  async () => {
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
  },
);

test('the sentence waits for a check-up or a pause, the curve does not', async () => {
  const { training } = trainings();
  void training.begin(plan);
  await until(training, 30);
  const [saidAt] = training.checked.runs.map(lastStep);
  expect(saidAt % CHECK_EVERY).toBe(0);
  expect(saidAt).toBe(training.shown.runs[0].stops.at(-1)!.step);
  training.pause();
  expect(training.checked).toBe(training.shown);
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
  await takeUp(later, kept);
  expect(later.live).toBe(true);
  expect(later.shown.runs).toEqual(kept.runs);
  const facts = { ...kept.facts, parameters: 3 };
  await expect(takeUp(later, { ...kept, facts })).rejects.toThrow('other-version');
});

test('while kept runs are taken up nothing else trains, and an earlier failure is forgotten', async () => {
  const { training } = trainings();
  void training.begin(plan);
  await until(training, 30);
  training.pause();
  const kept = training.shown;
  await training.begin(planOf({ ...state, source: 'own', own: '🙂' }, '/'));
  expect(training.failure).toBeDefined();
  const taking = takeUp(training, kept);
  expect([training.running, training.preparing]).toEqual([true, true]);
  expect(training.failure).toBeUndefined();
  await training.goOn();
  expect(await taking).toBe(true);
  expect([training.running, training.preparing]).toEqual([false, false]);
  expect(training.shown).toEqual(kept);
});

test('what is begun while kept runs are taken up is what trains', async () => {
  const { training } = trainings();
  void training.begin(plan);
  await until(training, 30);
  training.pause();
  const taking = takeUp(training, training.shown);
  const other = planOf({ ...state, source: 'own', own: own.toUpperCase() }, '/');
  void training.begin(other);
  expect(await taking).toBe(false);
  await vi.waitFor(() => expect(training.began(other)).toBe(true));
  await until(training, 5);
  training.pause();
  expect(training.failure).toBeUndefined();
});

test('a new run that is made ready out of sight is the one that goes on', async () => {
  const { training } = trainings();
  void training.begin(plan);
  await until(training, 5);
  const other = planOf({ ...state, source: 'own', own: own.toUpperCase() }, '/');
  const beginning = training.begin(other);
  training.hidden = true;
  await beginning;
  expect(training.began(other)).toBe(true);
  expect(steps(training)).toEqual([0]);
  expect([training.running, training.outOfSight]).toEqual([false, true]);
  training.hidden = false;
  void training.goOn();
  await until(training, 5);
  expect([training.running, training.outOfSight]).toEqual([true, false]);
  training.hidden = true;
  await vi.waitFor(() => expect(training.outOfSight).toBe(true));
  expect(training.began(other)).toBe(true);
});

test('files come only of what was trained here', async () => {
  const { training } = trainings();
  await expect(exportRun(training, 0)).rejects.toThrow('not-trained');
  void training.begin(plan);
  await until(training, 30);
  await training.fork(25, { seed: 7 });
  const { recipe, weights } = await exportRun(training, 1);
  expect(JSON.parse(recipe)).toMatchObject({
    forkedAt: 25,
    settings: { seed: 7 },
    settingsBefore: { seed: 1 },
  });
  expect(weights.length).toBeGreaterThan(1000);
});

test('the reader’s own runs can be asked, while they train, in a pause, and at an earlier step', async () => {
  const { training } = trainings();
  const question = { text: 'she', temperature: 1, write: 8, seed: 1 };
  void training.begin(plan);
  await until(training, 60);
  const before = training.version;
  const during = await training.ask(question, 2000);
  expect(during[0].step % CHECK_EVERY).toBe(0);
  expect(during[0].said.next).toHaveLength(5);
  training.pause();
  expect(training.version).toBeGreaterThan(before);
  const [paused] = await training.ask(question, 2000);
  expect(paused.step).toBe(steps(training)[0]);
  const [earlier] = await training.ask(question, 30);
  expect(earlier.step).toBe(25);
  expect(earlier.said).not.toEqual(paused.said);
  await training.fork(25, { learningRate: 0.1 });
  const both = await training.ask(question, 2000);
  expect(both.map(({ index }) => index)).toEqual([0, 1]);
  expect(both[0].said).not.toEqual(both[1].said);
  expect(await training.ask(question, 0)).toHaveLength(1);
});

test('asking does not change how a run goes on', async () => {
  const straight = trainings().training;
  const { training } = trainings();
  for (const one of [straight, training]) {
    void one.begin(plan);
    await until(one, 30);
    one.pause();
  }
  const most = Math.max(...[straight, training].flatMap(steps)) + 10;
  const going = [straight.goOn(), training.goOn()];
  await training.ask({ text: '🙂', temperature: 2, write: 48, seed: 3 }, 2000);
  await Promise.all([until(straight, most), until(training, most)]);
  for (const one of [straight, training]) one.pause();
  await Promise.all(going);
  const losses = (one: Training) => one.shown.runs[0].losses.slice(0, most);
  expect(losses(training)).toEqual(losses(straight));
});

test('weights that were downloaded are opened, and the run goes on, can be forked and kept', async () => {
  const { training } = trainings();
  void training.begin(plan);
  await until(training, 30);
  training.pause();
  const [step] = steps(training);
  const { weights } = await exportRun(training, 0);
  const later = trainings().training;
  const sources = [{ kind: 'names' }, plan.course.source] as const;
  expect(await openFile(later, weights.buffer, '/', sources)).toBe(true);
  expect([later.live, later.running]).toEqual([true, false]);
  expect(steps(later)).toEqual([step]);
  expect(later.shown.course).toEqual(plan.course);
  const [kept] = unpackRuns(packRuns(later.shown).buffer, isSource).runs;
  expect(kept).toEqual(later.shown.runs[0]);
  void later.goOn();
  await until(later, step + 5);
  later.pause();
  await later.fork(step, { seed: 3 });
  expect(JSON.parse((await exportRun(later, 1)).recipe)).toMatchObject({
    openedAt: step,
    forkedAt: step,
  });
});

test('a file that is none of ours leaves what is shown as it was', async () => {
  const { training } = trainings();
  const page = new TextEncoder().encode('<!doctype html>').buffer;
  await expect(openFile(training, page, '/', [])).rejects.toThrow('not-weights');
  expect(training.shown).toBe(recordedRuns);
  expect([training.live, training.running, training.preparing]).toEqual([false, false, false]);
});

test('a training goes on while a file is read that is refused, and ends with one that is not', async () => {
  const { training } = trainings();
  void training.begin(plan);
  await until(training, 30);
  const { weights } = await exportRun(training, 0);
  const altered = weights.slice();
  altered[altered.length - 1] ^= 1;
  const sources = [plan.course.source];
  await expect(openFile(training, altered.buffer, '/', sources)).rejects.toThrow('kept-damaged');
  await expect(openFile(training, weights.buffer, '/', [])).rejects.toThrow('other-text');
  const kept = { ...training.shown, facts: { ...training.shown.facts, parameters: 3 } };
  await expect(takeUp(training, kept)).rejects.toThrow('other-version');
  expect([training.running, training.preparing]).toEqual([true, false]);
  await until(training, steps(training)[0] + 5);
  expect(await openFile(training, weights.buffer, '/', sources)).toBe(true);
  expect([training.live, training.running]).toEqual([true, false]);
  expect(training.shown.runs[0].from).toBe(steps(training)[0]);
});

test('a training that comes to its goal while a file is read gives way to it', async () => {
  const { training } = trainings();
  const going = training.begin(plan);
  await until(training, 380);
  const { weights } = await exportRun(training, 0);
  const opening = openFile(training, weights.buffer, '/', [plan.course.source]);
  await going;
  expect(await opening).toBe(true);
  expect(training.shown.runs[0].from).toBeGreaterThanOrEqual(380);
});

test('what a reader begins or lets go while a file is read is not undone by it', async () => {
  const { training } = trainings();
  void training.begin(plan);
  await until(training, 30);
  const { weights } = await exportRun(training, 0);
  const sources = [plan.course.source];
  const opening = openFile(training, weights.buffer, '/', sources);
  training.rewind(25);
  expect(await opening).toBe(false);
  expect(steps(training)).toEqual([25]);
  void training.goOn();
  await until(training, 30);
  const again = openFile(training, weights.buffer, '/', sources);
  training.clear();
  expect(await again).toBe(false);
  expect([training.shown, training.live]).toEqual([recordedRuns, false]);
});

test('texts are told from other data', () => {
  const own = { kind: 'own', text: '' };
  expect([{ kind: 'names' }, { kind: 'world' }, own].every(isSource)).toBe(true);
  for (const other of [null, 7, 'names', { kind: 'own' }, { kind: 'own', text: 7 }, { kind: 'x' }])
    expect(isSource(other)).toBe(false);
});
