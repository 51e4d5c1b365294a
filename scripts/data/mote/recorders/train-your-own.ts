import { readFile } from 'node:fs/promises';
import { createWasmKernels } from '#model/kernels/wasm-kernels.ts';
import { BENCH_BYTES } from '#model/page-training/bench.ts';
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
import { RECORDED, startPlan } from '#widgets/train-your-own/schema.ts';
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
  return { course, facts, runs: [first, second].map(written) };
}

/** A run without its states, in numbers as exact as a picture needs them; of losses in training it shows means. */
function written({ stops, losses, ...run }: RunRecord) {
  const round = (loss: number) => Number(loss.toPrecision(4));
  return {
    ...run,
    losses: losses.map((loss) => Number(loss.toPrecision(3))),
    stops: stops.map(({ step, validation, lines }) => ({
      step,
      validation: round(validation),
      lines,
    })),
    state: null,
  };
}
