import { trainStep } from '#model/transformer/train-step.ts';
import type { Bench } from './bench.ts';
import type { Course } from './course.ts';
import { MOST_SEQUENCES, updateAt, type Settings } from './plan.ts';
import { putDown, takeUp, type RunState } from './run-state.ts';

/** What some steps of training came to. */
export interface TrainedSteps {
  /** Mean loss of each step's batch before its update, in nats per token: (steps). */
  readonly losses: Float64Array;
  readonly state: RunState;
}

/**
 * Trains on from a state, or from the first weights of the seed. Each step reads `batch` stretches of T + 1
 * tokens, drawn anywhere in the training text. Many steps at once are the same as few at a time.
 *
 * Throws RangeError for a state of another shape, or settings out of range.
 */
export function trainSteps(
  bench: Bench,
  { training, contextLength }: Course,
  settings: Settings,
  from: RunState | null,
  steps: number,
): TrainedSteps {
  const { batch: size } = settings;
  if (!(Number.isInteger(size) && size >= 1 && size <= MOST_SEQUENCES)) {
    throw new RangeError(`expected a batch of 1 to ${MOST_SEQUENCES} sequences, got ${size}`);
  }
  const random = takeUp(bench, from, settings.seed);
  const losses = Float64Array.from({ length: steps }, () => {
    const batch = Array.from({ length: size }, () => {
      const start = random.int(training.length - contextLength);
      return { tokens: training.subarray(start, start + contextLength + 1) };
    });
    return trainStep(bench.trainer, batch, updateAt(bench.trainer.steps + 1, settings)).loss;
  });
  return { losses, state: putDown(bench, random) };
}
