import { expect, test } from 'vitest';
import { lastStep, beginRun, extendRun, type RunRecord } from '#model/page-training/run-record.ts';
import { openTokenizer } from '#model/page-training/learn-tokenizer.ts';
import { packRuns, unpackRuns } from '#model/page-training/kept-runs.ts';
import { pageTrainingTasks } from '#model/page-training/page-training-tasks.ts';
import type { PageTrainingTasks } from '#model/page-training/page-training-protocol.ts';
import { ProblemError } from '#model/problem.ts';
import {
  CHECK_EVERY,
  MOST_STEPS,
  nextGoal,
  nextPortion,
  STEPS_A_TIME,
} from '#model/page-training/portion.ts';
import { validationLoss } from '#model/page-training/validation-loss.ts';
import { unpackWeights } from '#model/transformer/weights-file.ts';
import { transferringPort } from '#model/mote/transferring-port.ts';
import { serveTasks, type TaskPort } from '#model/tasks/serve-tasks.ts';
import { WorkerTask } from '#model/tasks/worker-task.ts';
import { workerOf } from '../tasks/worker-of.ts';
import { choice, context, HOSTILE, isText, kernelsOf, lab, NAMES, SETTINGS, tasks } from './lab.ts';

const train = (from: RunRecord['state'], steps: number, check = true) => ({
  course: choice(),
  settings: SETTINGS,
  from,
  steps,
  check,
});

/** Trains through the tasks, portion by portion. */
async function trained(goal: number, kernels: keyof typeof kernelsOf = 'webassembly') {
  const worker = tasks(kernels);
  const facts = await worker.prepare(choice(), context);
  let run = beginRun(SETTINGS);
  for (;;) {
    const portion = nextPortion([run], goal, facts, 32);
    if (!portion) return { worker, facts, run };
    const { steps, check } = portion;
    run = extendRun(run, await worker.train(train(run.state, steps, check), context));
  }
}

test('says what there is to train, and how it would do without training', async () => {
  const facts = await tasks().prepare(choice(), context);
  const { course, bench } = await lab();
  expect(facts).toMatchObject({
    vocabularySize: course.tokenizer.size,
    trainingTokens: course.training.length,
    parameters: bench.trainer.transformer.parameters.flat.length,
    kernels: 'webassembly',
    whyTypeScript: null,
  });
  const text = facts.beginning.map((part) => ('text' in part ? part.text : '?')).join('');
  expect(NAMES.startsWith(text)).toBe(true);
});

test('with TypeScript kernels, training goes on as well, and nearly alike', async () => {
  const [fast, readable] = await Promise.all([trained(10), trained(10, 'typescript')]);
  expect(readable.facts.kernels).toBe('typescript');
  expect(readable.run.stops.at(-1)!.validation).toBeCloseTo(fast.run.stops.at(-1)!.validation, 3);
});

test('checks a run at its start, at every stop and at its goal', async () => {
  const { run } = await trained(CHECK_EVERY + 5);
  expect(run.stops.map(({ step }) => step)).toEqual([0, CHECK_EVERY, CHECK_EVERY + 5]);
  expect(run.losses).toHaveLength(CHECK_EVERY + 5);
  for (const { lines } of run.stops) expect(lines.length).toBeGreaterThan(0);
});

test('a run behind another comes first, then both go on abreast', () => {
  const at = (from: number, steps: number) =>
    ({ from, losses: Array(steps).fill(1), settings: SETTINGS, stops: [], state: {} }) as never;
  const facts = { parameters: 1e9, kernels: 'webassembly' } as const;
  expect(nextGoal([at(0, 0)])).toBe(STEPS_A_TIME);
  expect(nextGoal([at(0, STEPS_A_TIME), at(100, 20)])).toBe(STEPS_A_TIME);
  expect(nextGoal([at(0, STEPS_A_TIME), at(100, STEPS_A_TIME - 100)])).toBe(2 * STEPS_A_TIME);
  expect(nextGoal([at(0, MOST_STEPS)])).toBe(MOST_STEPS);
  expect(nextPortion([at(0, 400), at(100, 20)], 400, facts, 32)).toEqual({
    run: 1,
    steps: 1,
    check: false,
  });
  expect(nextPortion([at(0, 400), at(100, 300)], 400, facts, 32)).toBeUndefined();
  const small = { parameters: 10, kernels: 'typescript' } as const;
  expect(nextPortion([at(0, 10)], 400, small, 32)).toEqual({
    run: 0,
    steps: CHECK_EVERY - 10,
    check: true,
  });
  const medium = (kernels: 'webassembly' | 'typescript') =>
    nextPortion([at(0, 0)], 400, { parameters: 26_000, kernels }, 32)!.steps;
  expect(medium('typescript')).toBeLessThan(medium('webassembly'));
});

test('what was trained is exported as weights and a recipe that bring it back', async () => {
  const { worker, run } = await trained(CHECK_EVERY);
  const { settings, losses, stops } = run;
  const checks = stops.map(({ step, validation }) => ({ step, validation }));
  const history = { settings, losses, checks };
  const { weights, recipe } = await worker.export(
    { course: choice(), state: run.state!, history },
    context,
  );
  const { config, about, values } = unpackWeights(weights.buffer);
  expect(about).toMatchObject({ steps: CHECK_EVERY, seed: 1, learningRate: 0.01, batch: 4 });
  const { course, bench } = await lab();
  expect(config).toEqual(bench.trainer.transformer.config);
  bench.trainer.transformer.parameters.flat.set(values);
  const loss = validationLoss(bench, course.validation);
  expect(loss).toBeCloseTo(stops.at(-1)!.validation, 2); // matrices were rounded to 8 bits

  const read = JSON.parse(recipe);
  expect(read).toMatchObject({
    format: 'page-training-1',
    steps: CHECK_EVERY,
    config,
    checks,
    losses,
  });
  expect(openTokenizer(read.tokenizer).encode('Anna')).toEqual(course.tokenizer.encode('Anna'));
});

test('weights that are not finite are not exported', async () => {
  const { worker, run } = await trained(1);
  const state = { ...run.state!, parameters: run.state!.parameters.map(() => NaN) };
  const history = { settings: SETTINGS, losses: [], checks: [] };
  await expect(worker.export({ course: choice(), state, history }, context)).rejects.toThrow(
    'not-finite',
  );
});

test('runs that were kept come back whole and go on exactly', async () => {
  const { worker, facts, run } = await trained(CHECK_EVERY);
  const state = { ...run.state!, step: CHECK_EVERY + 3 };
  const fork = { ...run, from: 3, stops: [], state };
  const file = packRuns({ course: choice(), facts, runs: [run, fork] });
  const back = unpackRuns(file.buffer, isText);
  expect(back.course).toEqual(choice());
  expect(back.facts).toEqual(facts);
  const [first, second] = back.runs;
  expect(first.state).toEqual(run.state);
  expect(first.losses).toEqual(run.losses);
  expect(first.stops.at(-1)).toEqual(run.stops.at(-1));
  expect(first.stops[0].state).toBeUndefined();
  expect(lastStep(second)).toBe(CHECK_EVERY + 3);
  const on = (state: RunRecord['state']) => worker.train(train(state, 3), context);
  expect(await on(first.state)).toEqual(await on(run.state));
});

test.each([
  ['nothing', (_: Uint8Array<ArrayBuffer>) => new Uint8Array()],
  ['an error page', () => new TextEncoder().encode('<!doctype html><title>no</title>')],
  ['a cut end', (file: Uint8Array<ArrayBuffer>) => file.slice(0, -8)],
  ['an end cut within a number', (file: Uint8Array<ArrayBuffer>) => file.slice(0, -1)],
  ['another format', (file: Uint8Array<ArrayBuffer>) => file.map((b) => (b === 0x70 ? 0x71 : b))],
])('kept runs that are damaged are refused: %s', async (_, damage) => {
  const { facts, run } = await trained(1);
  const file = damage(packRuns({ course: choice(), facts, runs: [run] }));
  expect(() => unpackRuns(file.slice().buffer, isText)).toThrow(ProblemError);
});

test.each(HOSTILE)('through the worker, %s trains or is refused with a reason', async (_, text) => {
  const course = { ...choice(text) };
  const worker = new WorkerTask<PageTrainingTasks<string>>(() =>
    workerOf((port) =>
      serveTasks(transferringPort(port as never) as TaskPort, tasks('typescript')),
    ),
  );
  const request = { course, settings: SETTINGS, from: null, steps: 1, check: true };
  try {
    const { check, losses } = await worker.request('train', request);
    expect(Number.isFinite(losses[0] + check!.validation)).toBe(true);
  } catch (error) {
    expect(error).toMatchObject({ problem: { code: 'short-text' } });
  }
});

test('a course that failed may be tried again, and one that is ready is not made anew', async () => {
  let asked = 0;
  const worker = pageTrainingTasks<string>({
    readText: (text) => {
      asked++;
      if (asked === 1) throw new Error('not now');
      return text;
    },
    loadKernels: async () => ({
      kernels: await kernelsOf.typescript(),
      whyTypeScript: { code: 'no-webassembly' },
    }),
  });
  await expect(worker.prepare(choice(), context)).rejects.toThrow('not now');
  expect((await worker.prepare(choice(), context)).whyTypeScript).toEqual({
    code: 'no-webassembly',
  });
  await worker.train(train(null, 1), context);
  expect(asked).toBe(2);
});

test('who gives up a course leaves it to the others who wait, and all hear how far it is', async () => {
  let load = () => {};
  const worker = pageTrainingTasks<string>({
    readText: (text) => text,
    loadKernels: async (_, { report, signal }) => {
      await new Promise<void>((resolve) => (load = resolve));
      signal.throwIfAborted();
      report({ loaded: 1, total: 2 });
      return { kernels: await kernelsOf.typescript(), whyTypeScript: null };
    },
  });
  const stop = new AbortController();
  const heard: unknown[] = [];
  const report = (progress: unknown) => void heard.push(progress);
  const leaving = worker.prepare(choice(), { ...context, signal: stop.signal });
  const staying = worker.prepare(choice(), { ...context, report });
  await Promise.resolve();
  stop.abort(new Error('one leaves'));
  await expect(leaving).rejects.toThrow('one leaves');
  load();
  expect((await staying).kernels).toBe('typescript');
  expect(heard).toEqual([{ loaded: 1, total: 2 }]);
});

test('the largest shape a figure offers fits the memory', async () => {
  const worker = tasks();
  const course = {
    ...choice('all work and no play makes a dull day. '.repeat(400)),
    tokenizer: { kind: 'byte-pairs', merges: 256 } as const,
    shape: { width: 48, blocks: 3, contextLength: 64 },
  };
  const settings = { ...SETTINGS, batch: 32 };
  const { losses } = await worker.train(
    { course, settings, from: null, steps: 1, check: true },
    context,
  );
  expect(losses).toHaveLength(1);
});
