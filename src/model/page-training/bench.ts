import type { Kernels } from '#model/kernels/kernels.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';
import { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import { createTrainer, type Trainer } from '#model/transformer/trainer.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import { MOST_SEQUENCES } from './plan.ts';

/** A place to train on: the memory of one model of a shape, which runs of that shape take in turns. */
export interface Bench {
  readonly trainer: Trainer;
  /** For writing samples. */
  readonly cache: KeyValueCache;
}

/** Memory that holds the bench of any shape a figure offers. */
export const BENCH_BYTES = 2 ** 26;

/** Takes the memory. Throws RangeError for sizes that make no transformer, or when the memory is out. */
export function createBench(kernels: Kernels, config: TransformerConfig): Bench {
  const transformer = createTransformer(kernels, config);
  const longest = config.contextLength;
  return {
    trainer: createTrainer(transformer, { rows: MOST_SEQUENCES * longest, longest }),
    cache: new KeyValueCache(transformer),
  };
}
