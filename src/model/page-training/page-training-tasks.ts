import type { DownloadProgress } from '#model/download.ts';
import type { Kernels } from '#model/kernels/kernels.ts';
import { ProblemError, type Problem } from '#model/problem.ts';
import { SharedLoads } from '#model/shared-loads.ts';
import type { TaskContext, TaskHandlers } from '#model/tasks/serve-tasks.ts';
import { parameterCount } from '#model/transformer/parameters.ts';
import { baselines, type Baselines } from './baselines.ts';
import { createBench, type Bench } from './bench.ts';
import { continueText } from './continue-text.ts';
import { makeCourse, type Course } from './course.ts';
import { exportRun } from './export-run.ts';
import { textChecksum, unsealWeights } from './open-weights.ts';
import type { CourseChoice, CourseFacts, PageTrainingTasks } from './page-training-protocol.ts';
import { configOf } from './plan.ts';
import { beginRun, extendRun, type CheckUp } from './run-record.ts';
import { laidOpen } from './run-state.ts';
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
    const text = await readText(source);
    const course = await makeCourse(text, tokenizer, shape.contextLength, context.signal);
    const { kernels, whyTypeScript } = await loadKernels(base, context);
    const bench = createBench(kernels, configOf(shape, course.tokenizer.size));
    return { course, baselines: baselines(course), bench, whyTypeScript };
  }

  function factsOf({ course, baselines: measured, bench, whyTypeScript }: Ready): CourseFacts {
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
  }

  /** Measures the model on the bench. */
  function checkUp({ bench, course }: Ready): CheckUp {
    const validation = validationLoss(bench, course.validation);
    return { validation, lines: writeSample(bench, course, SAMPLE_SEED) };
  }

  return {
    async prepare(choice, context) {
      return factsOf(await ready(choice, context));
    },

    async train({ course: choice, settings, from, steps, check }, context) {
      const place = await ready(choice, context);
      const trained = trainSteps(place.bench, place.course, settings, from, steps);
      return check ? { ...trained, check: checkUp(place) } : trained;
    },

    async ask({ course: choice, parameters, question }, context) {
      const { bench, course } = await ready(choice, context);
      bench.trainer.transformer.parameters.flat.set(parameters);
      return continueText(bench, course, question);
    },

    async export({ course: choice, state, history }, context) {
      const { bench, course, baselines: measured } = await ready(choice, context);
      const { config } = bench.trainer.transformer;
      const { recipe: tokenizer } = course.tokenizer;
      const { source } = choice;
      const label = { tokenizer: choice.tokenizer, text: textChecksum(await readText(source)) };
      return exportRun(state, { source, tokenizer, config, baselines: measured }, history, label);
    },

    async open({ file, base, sources }, context) {
      const opened = unsealWeights(file);
      const { steps, settings, tokenizer, shape, values } = opened;
      const source = await sourceOf(opened.text, sources);
      const course = { base, source, tokenizer, shape };
      const place = await ready(course, context);
      const { config } = place.bench.trainer.transformer;
      if (config.vocabularySize !== opened.config.vocabularySize)
        throw new ProblemError({ code: 'other-version' });
      const state = laidOpen(place.bench, values, steps, settings.seed);
      const run = extendRun(beginRun(settings, steps), {
        losses: new Float64Array(),
        state,
        check: checkUp(place),
      });
      return { course, facts: factsOf(place), run };
    },
  };

  /** The one of some texts that has a checksum. */
  async function sourceOf(checksum: number, sources: readonly Source[]): Promise<Source> {
    for (const source of sources)
      if (textChecksum(await readText(source)) === checksum) return source;
    throw new ProblemError({ code: 'other-text' });
  }
}
