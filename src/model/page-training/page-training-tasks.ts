import type { DownloadProgress } from '#model/download.ts';
import type { Kernels } from '#model/kernels/kernels.ts';
import type { Problem } from '#model/problem.ts';
import { SharedLoads } from '#model/shared-loads.ts';
import type { TaskContext, TaskHandlers } from '#model/tasks/serve-tasks.ts';
import { parameterCount } from '#model/transformer/parameters.ts';
import { baselines, type Baselines } from './baselines.ts';
import { createBench, type Bench } from './bench.ts';
import { makeCourse, type Course } from './course.ts';
import { exportRun } from './export-run.ts';
import type { CourseChoice, PageTrainingTasks } from './page-training-protocol.ts';
import { configOf } from './plan.ts';
import { trainSteps } from './train-steps.ts';
import { validationLoss } from './validation-loss.ts';
import { writeSample } from './write-sample.ts';

/** What the worker's work needs from outside. */
export interface PageTrainingNeeds<Source> {
  readText(source: Source): string | Promise<string>;
  loadKernels(
    base: string,
    context: TaskContext<DownloadProgress>,
  ): Promise<{ kernels: Kernels; whyTypeScript: Problem | null }>;
}

interface Ready {
  readonly course: Course;
  readonly baselines: Baselines;
  readonly bench: Bench;
  readonly whyTypeScript: Problem | null;
}

/** Tokens shown of the beginning of the text. */
const SHOWN_TOKENS = 24;
/** The luck of all samples. */
const SAMPLE_SEED = 1;

/** The worker's work: it keeps the latest course with its bench, and no run. */
export function pageTrainingTasks<Source>({
  readText,
  loadKernels,
}: PageTrainingNeeds<Source>): TaskHandlers<PageTrainingTasks<Source>> {
  const latest = new SharedLoads<Ready>(1);

  function ready(choice: CourseChoice<Source>, context: TaskContext<DownloadProgress>) {
    const key = JSON.stringify(choice);
    return latest.get(
      key,
      ({ onLoad: report, signal }) => start(choice, { report, signal }),
      context,
    );
  }

  async function start(
    { base, source, tokenizer, shape }: CourseChoice<Source>,
    context: TaskContext<DownloadProgress>,
  ): Promise<Ready> {
    const course = makeCourse(await readText(source), tokenizer, shape.contextLength);
    const { kernels, whyTypeScript } = await loadKernels(base, context);
    const bench = createBench(kernels, configOf(shape, course.tokenizer.size));
    return { course, baselines: baselines(course), bench, whyTypeScript };
  }

  return {
    async prepare(choice, context) {
      const { course, baselines: measured, bench, whyTypeScript } = await ready(choice, context);
      const { kernels, config } = bench.trainer.transformer;
      const beginning = [...course.training.subarray(1, 1 + SHOWN_TOKENS)];
      return {
        vocabularySize: course.tokenizer.size,
        trainingTokens: course.training.length,
        predictions: course.validation.reduce((sum, stretch) => sum + stretch.length - 1, 0),
        parameters: parameterCount(config),
        baselines: measured,
        beginning: course.tokenizer.parts(beginning),
        kernels: kernels.kind,
        whyTypeScript,
      };
    },

    async train({ course: choice, settings, from, steps, check }, context) {
      const { bench, course } = await ready(choice, context);
      const trained = trainSteps(bench, course, settings, from, steps);
      if (!check) return trained;
      const validation = validationLoss(bench, course.validation);
      return { ...trained, check: { validation, lines: writeSample(bench, course, SAMPLE_SEED) } };
    },

    async export({ course: choice, state, history }, context) {
      const { bench, course, baselines: measured } = await ready(choice, context);
      const { config } = bench.trainer.transformer;
      const { recipe: tokenizer } = course.tokenizer;
      const { source } = choice;
      return exportRun(state, { source, tokenizer, config, baselines: measured }, history);
    },
  };
}
