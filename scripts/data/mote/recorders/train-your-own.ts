import { readFile } from 'node:fs/promises';
import { createWasmKernels } from '#model/kernels/wasm-kernels.ts';
import { BENCH_BYTES } from '#model/page-training/bench.ts';
import type { Continuation } from '#model/page-training/continue-text.ts';
import { pageTrainingTasks } from '#model/page-training/page-training-tasks.ts';
import { nextPortion } from '#model/page-training/portion.ts';
import {
  beginRun,
  extendRun,
  forkRun,
  stopToReturnTo,
  type RunRecord,
} from '#model/page-training/run-record.ts';
import { readText } from '#widgets/train-your-own/source.ts';
import { RECORDED, startPlan, startQuestion } from '#widgets/train-your-own/schema.ts';
import { writeKernels } from '../../kernels.ts';

/** The training and the fork that the figure shows first, by the worker's own work. Mote is not asked. */
export async function record() {
  const loadKernels = async () => ({
    kernels: await createWasmKernels(await readFile(await writeKernels()), { bytes: BENCH_BYTES }),
    whyTypeScript: null,
  });
  const tasks = pageTrainingTasks({ readText, loadKernels });
  const context = { report: () => {}, signal: new AbortController().signal };
  const { course, settings } = startPlan('/');
  const facts = await tasks.prepare(course, context);

  const train = async (run: RunRecord): Promise<RunRecord> => {
    const portion = nextPortion([run], RECORDED.steps, facts, course.shape.contextLength);
    if (!portion) return run;
    const { steps, check } = portion;
    const request = { course, settings: run.settings, from: run.state, steps, check };
    return train(extendRun(run, await tasks.train(request, context)));
  };
  const first = await train(beginRun(settings));
  const stop = stopToReturnTo(first, RECORDED.forkAt)!;
  const second = await train(forkRun(first, stop, { learningRate: RECORDED.forkRate }));
  const answers = await Promise.all(
    [first, second].map(async ({ state }, index) => {
      const { parameters, step } = state!;
      const said = await tasks.ask({ course, parameters, question: startQuestion }, context);
      return { index, step, said: rounded(said) };
    }),
  );
  return { course, facts, runs: [first, second].map(written), answers };
}

/** In numbers as exact as the arithmetic below the figure needs them. */
function rounded({ next, rest, logNormaliser, ...said }: Continuation): Continuation {
  const round = (value: number) => Number(value.toFixed(6));
  return {
    ...said,
    next: next.map(({ part, logit, probability }) => ({
      part,
      logit: round(logit),
      probability: round(probability),
    })),
    rest: round(rest),
    logNormaliser: round(logNormaliser),
  };
}

/** A run without its states, in numbers as exact as a picture needs them. */
function written({ stops, losses, ...run }: RunRecord) {
  const round = (loss: number) => Number(loss.toPrecision(4));
  return {
    ...run,
    losses: losses.map(round),
    stops: stops.map(({ step, validation, lines }) => ({
      step,
      validation: round(validation),
      lines,
    })),
    state: null,
  };
}
