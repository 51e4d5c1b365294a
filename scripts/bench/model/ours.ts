/** Mote on this project's own kernels. */
import type { Kernels } from '#model/kernels/kernels.ts';
import { PrefixRun } from '#model/mote/prefix-run.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';
import { createTrainer } from '#model/transformer/trainer.ts';
import { trainStep, type UpdateOptions } from '#model/transformer/train-step.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import type { Contestant } from './contestant.ts';

export const UPDATE: UpdateOptions = {
  learningRate: 1e-4,
  maxNorm: 1e9, // never reached: the others do not clip
  beta1: 0.9,
  beta2: 0.98,
  epsilon: 1e-8,
  weightDecay: 0,
};

export function ours(
  name: string,
  kernels: Kernels,
  config: TransformerConfig,
  flat: Float32Array,
  batch: { texts: number; tokens: number },
): Contestant {
  const transformer = createTransformer(kernels, config);
  transformer.parameters.flat.set(flat);
  const run = new PrefixRun(transformer);
  const learner = createTransformer(kernels, config);
  learner.parameters.flat.set(flat);
  const trainer = createTrainer(learner, {
    rows: batch.texts * batch.tokens,
    longest: batch.tokens,
  });
  const { vocabularySize } = config;
  let kept: readonly number[] = [];
  return {
    name,
    forward: async (ids) => run.run(ids),
    begin: async (ids) => {
      kept = ids;
      run.run(ids);
    },
    decode: async (id) => run.run([...kept, id]).subarray(-vocabularySize),
    train: async (texts) =>
      trainStep(
        trainer,
        texts.map((tokens) => ({ tokens })),
        UPDATE,
      ).loss,
  };
}
