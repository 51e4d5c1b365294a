import type { Kept } from './cache-size.ts';
import type { ModelShape } from './generation-cost.ts';

/** Sizes of a model as its makers published them. */
interface PublishedModel extends ModelShape {
  /** Query heads of each block. */
  readonly heads: number;
  readonly kept: Kept;
  /** The longest text it was made for, in tokens. */
  readonly contextLength: number;
}

const llama = (parameters: number, blocks: number, heads: number) =>
  ({
    parameters,
    blocks,
    heads,
    width: 128 * heads,
    kept: { keyValueHeads: 8, headSize: 128 },
    contextLength: 131_072,
  }) satisfies PublishedModel;

/**
 * Models whose makers published the sizes that a cache depends on. Parameters are rounded as in
 * their names. Sources: Grattafiori et al., The Llama 3 Herd of Models, 2024; Brown et al., Language
 * Models are Few-Shot Learners, 2020.
 */
export const PUBLISHED = {
  'llama-8b': llama(8e9, 32, 32),
  'llama-70b': llama(70e9, 80, 64),
  'llama-405b': llama(405e9, 126, 128),
  'gpt-3': {
    parameters: 175e9,
    blocks: 96,
    heads: 96,
    width: 12_288,
    kept: { keyValueHeads: 96, headSize: 128 },
    contextLength: 2048,
  },
} as const satisfies Record<string, PublishedModel>;

/** DeepSeek-V3 (DeepSeek-AI 2024): a mixture of experts, all in memory, that keeps a latent vector. */
export const DEEPSEEK_V3 = {
  parameters: 671e9,
  blocks: 61,
  kept: { latent: 512, rotary: 64 },
  contextLength: 131_072,
} as const;
