/** The models of the calculator: published ones, Mote, and one with the reader's own sizes. */
import facts from '#data/mote/facts.json';
import type { Kept } from '#model/transformer/cache-size.ts';
import { headSize } from '#model/transformer/config.ts';
import { DEEPSEEK_V3, PUBLISHED } from '#model/transformer/published-models.ts';

export const KNOWN = [
  'mote',
  'llama-8b',
  'llama-70b',
  'llama-405b',
  'gpt-3',
  'deepseek-v3',
] as const;
export type KnownModel = (typeof KNOWN)[number];

/** What memory depends on. */
export interface Sized {
  parameters: number;
  blocks: number;
  kept: Kept;
  /** Query heads, where keys and values could be kept for each of them. */
  heads?: number;
  contextLength?: number;
}

const { config, parameters } = facts;

export const MODELS: Readonly<Record<KnownModel, Sized>> = {
  mote: {
    parameters,
    blocks: config.blocks,
    heads: config.heads,
    kept: { keyValueHeads: config.heads, headSize: headSize(config) },
    contextLength: config.contextLength,
  },
  ...PUBLISHED,
  'deepseek-v3': DEEPSEEK_V3,
};

/** The same model, had it been built to keep keys and values for every head, or for one. */
export function shared(model: Sized, sharing: 'built' | 'all' | 'one'): Sized {
  const { kept, heads } = model;
  if (sharing === 'built' || heads === undefined || 'latent' in kept) return model;
  return { ...model, kept: { ...kept, keyValueHeads: sharing === 'all' ? heads : 1 } };
}
