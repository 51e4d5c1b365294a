import type { TransformerConfig } from '#model/transformer/config.ts';
import type { Schedule } from '#model/transformer/schedule.ts';
import type { UpdateOptions } from '#model/transformer/train-step.ts';
import { USUAL_UPDATE } from '#model/transformer/usual-update.ts';

/** What a training is told: with the same world, curriculum and kernels it gives the same weights on every machine. */
export interface Recipe {
  readonly seed: number;
  readonly config: TransformerConfig;
  /** Threads that share each step's documents out. */
  readonly workers: number;
  /** Tokens of one step, all workers together, give or take a document. */
  readonly tokensPerStep: number;
  readonly schedule: Schedule;
  readonly update: Omit<UpdateOptions, 'learningRate'>;
  /** Tokens read when a copy of the weights is kept, besides the last. */
  readonly milestones: readonly number[];
}

export const MOTE: Recipe = {
  seed: 1,
  config: {
    vocabularySize: 1024,
    width: 96,
    blocks: 4,
    heads: 4,
    hidden: 384,
    contextLength: 128,
    rotaryBase: 1000,
  },
  workers: 2,
  tokensPerStep: 1024,
  schedule: { peak: 3e-3, warmUp: 100, decayFrom: 16_000, steps: 28_000, floor: 3e-5 },
  update: USUAL_UPDATE,
  milestones: [0.3e6, 0.6e6, 1.2e6, 3e6, 6e6],
};
