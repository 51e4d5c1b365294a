import { SKILLS, type Skill } from './skills.ts';

/** How often a document is of each skill, relative to the others; a skill left out never is. */
export type Mix = Readonly<Partial<Record<Skill, number>>>;

/** What training reads once it reads everything. */
export const FULL_MIX: Mix = {
  story: 8,
  everyday: 8,
  facts: 11,
  coreference: 4,
  addition: 8,
  'addition in steps': 6,
  patterns: 5,
  maps: 9,
  repetition: 7,
  passage: 16,
  'capital passage': 4,
  'closed book': 3,
  dialogue: 4,
  calculator: 6,
  search: 6,
};

export interface Stage {
  readonly name: string;
  /** How many tokens of training this stage lasts; the last one lasts to the end. */
  readonly tokens: number;
  readonly mix: Mix;
  /** Least weight of any text in the loss; without it, what cannot be predicted counts little. */
  readonly leastWeight?: number;
}

/**
 * The order in which training meets the skills: to copy, then to look up a word, then to look up a
 * fact in a passage, then everything. Without this order a transformer of this size comes to
 * copying late and to passages hardly at all. In the last stage what cannot be predicted counts at
 * least half, so that the model also learns how likely it is, and copying has a larger part, since
 * that weight takes from it.
 */
export const CURRICULUM: readonly Stage[] = [
  {
    name: 'copying',
    tokens: 1_000_000,
    mix: { repetition: 40, maps: 20, passage: 12, calculator: 12, everyday: 8, facts: 8 },
  },
  {
    name: 'looking up',
    tokens: 1_500_000,
    mix: {
      repetition: 15,
      maps: 40,
      passage: 15,
      'capital passage': 8,
      calculator: 8,
      everyday: 6,
      facts: 8,
    },
  },
  {
    name: 'reading',
    tokens: 2_500_000,
    mix: {
      repetition: 8,
      maps: 15,
      passage: 35,
      'capital passage': 10,
      calculator: 6,
      search: 8,
      story: 5,
      everyday: 5,
      facts: 8,
    },
  },
  { name: 'everything', tokens: 11_000_000, mix: FULL_MIX },
  {
    name: 'everything, all text counts',
    tokens: Infinity,
    mix: { ...FULL_MIX, repetition: 9, maps: 10 },
    leastWeight: 0.5,
  },
];

/** The stage that training is in after so many tokens. */
export function stageAt(tokens: number, stages: readonly Stage[] = CURRICULUM): Stage {
  let end = 0;
  for (const stage of stages) {
    end += stage.tokens;
    if (tokens < end) return stage;
  }
  return stages[stages.length - 1];
}

/** The weight of every skill, in the order of SKILLS. */
export function mixWeights(mix: Mix): number[] {
  return SKILLS.map((skill) => mix[skill] ?? 0);
}
