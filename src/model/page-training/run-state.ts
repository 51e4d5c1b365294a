import { Random, type RandomState } from '#math/random.ts';
import { initialiseParameters } from '#model/transformer/initialise.ts';
import { forgetUpdates } from '#model/transformer/trainer.ts';
import type { Bench } from './bench.ts';

/** All that training needs to go on exactly where it stood: plain data, in memory of its own. */
export interface RunState {
  /** Updates made so far. */
  readonly step: number;
  readonly parameters: Float32Array;
  /** The optimiser's running means, see AdamMoments. */
  readonly first: Float32Array;
  readonly second: Float32Array;
  /** Of the generator that draws the sequences. */
  readonly random: RandomState;
}

/** Puts a run on the bench: a new one of a seed, or one that goes on. Returns its generator. */
export function takeUp({ trainer }: Bench, from: RunState | null, seed: number): Random {
  const { transformer, moments } = trainer;
  if (from === null) {
    const random = new Random(seed);
    initialiseParameters(transformer.config, transformer.parameters, random);
    forgetUpdates(trainer);
    return random;
  }
  transformer.parameters.flat.set(from.parameters);
  moments.first.set(from.first);
  moments.second.set(from.second);
  trainer.steps = from.step;
  return Random.restore(from.random);
}

/** A copy of the run that is on the bench. */
export function putDown({ trainer }: Bench, random: Random): RunState {
  const { transformer, moments, steps } = trainer;
  return {
    step: steps,
    parameters: transformer.parameters.flat.slice(),
    first: moments.first.slice(),
    second: moments.second.slice(),
    random: random.state(),
  };
}

/**
 * A run that goes on from weights alone, put on the bench. The optimiser's running means begin at 0 again and the
 * draw of sequences anew, with a seed of its own for each step, so it goes on, but not as the run they come from.
 */
export function laidOpen(
  bench: Bench,
  parameters: Float32Array,
  step: number,
  seed: number,
): RunState {
  const { trainer } = bench;
  trainer.transformer.parameters.flat.set(parameters);
  forgetUpdates(trainer);
  trainer.steps = step;
  return putDown(bench, new Random(seed + 2 ** 32 * step));
}
