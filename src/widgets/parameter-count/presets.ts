/** Sizes as published: Radford et al. 2019 and its code, Brown et al. 2020 table 2.1, Llama 3 table 3. */
import facts from '#data/mote/facts.json';
import { PUBLISHED } from '#model/transformer/published-models.ts';
import type { Design } from './count-parameters.ts';

const { vocabularySize, ...mote } = facts.config;

const gpt = { tied: true, gated: false, biases: true } as const;
const gpt2 = { ...gpt, vocabulary: 50_257, positions: 1024 };
const modern = { biases: false, positions: 0 } as const;
const llama3 = { ...modern, vocabulary: 128_256, tied: false, gated: true };

/** What a published model shares with a design. */
function sizes(name: keyof typeof PUBLISHED) {
  const { width, blocks, heads, kept } = PUBLISHED[name];
  return { width, blocks, heads, keyValueHeads: kept.keyValueHeads };
}

export const PRESETS = {
  mote: {
    vocabulary: vocabularySize,
    width: mote.width,
    blocks: mote.blocks,
    heads: mote.heads,
    keyValueHeads: mote.heads,
    hidden: mote.hidden,
    tied: true,
    gated: false,
    ...modern,
  },
  'gpt2-small': { ...gpt2, width: 768, blocks: 12, heads: 12, keyValueHeads: 12, hidden: 3072 },
  'gpt2-xl': { ...gpt2, width: 1600, blocks: 48, heads: 25, keyValueHeads: 25, hidden: 6400 },
  gpt3: { ...gpt, ...sizes('gpt-3'), vocabulary: 50_257, positions: 2048, hidden: 49_152 },
  'llama3-8b': { ...llama3, ...sizes('llama-8b'), hidden: 14_336 },
  'llama3-70b': { ...llama3, ...sizes('llama-70b'), hidden: 28_672 },
  'llama3-405b': { ...llama3, ...sizes('llama-405b'), hidden: 53_248 },
} satisfies Record<string, Design>;

export type PresetName = keyof typeof PRESETS;

/** The preset that a design is, if any. */
export function presetOf(design: Design): PresetName | undefined {
  const names = Object.keys(PRESETS) as PresetName[];
  return names.find((name) =>
    Object.entries(PRESETS[name]).every(([key, value]) => design[key as keyof Design] === value),
  );
}
