import { Random } from '#math/random.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';
import { initialiseParameters } from '#model/transformer/initialise.ts';
import { parameterCount, viewParameters } from '#model/transformer/parameters.ts';
import type { Tensor } from './inspect.ts';

/** The seed in the recipe of Mote's training. */
const SEED = 1;

/**
 * The embeddings that Mote's training started from, (V, C): random numbers. They are the first that the
 * seed draws, so that a model without blocks has the same ones.
 */
export function untrainedEmbeddings(config: TransformerConfig): Tensor {
  const bare = { ...config, blocks: 0 };
  const parameters = viewParameters(bare, new Float32Array(parameterCount(bare)));
  initialiseParameters(bare, parameters, new Random(SEED));
  const { vocabularySize, width } = config;
  return {
    shape: [vocabularySize, width],
    values: parameters.flat.slice(0, vocabularySize * width),
  };
}
