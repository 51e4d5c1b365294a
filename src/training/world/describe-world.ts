import { Random } from '#math/random.ts';
import { ratioOfSums } from '#math/ratio-of-sums.ts';
import { documentProbability } from './engine/document-probability.ts';
import { vocabularySize, type DocumentEncoder } from './engine/encode-document.ts';
import { sampleProgram } from './engine/sample-document.ts';
import type { Program } from './engine/writer.ts';
import { FULL_MIX, mixWeights, type Mix } from './mix.ts';
import { NAMES_HELD_OUT_PERCENT } from './made-up-name.ts';
import { skillProgram, SKILLS, type Skill } from './skills.ts';
import { SUMS_HELD_OUT_PERCENT } from './skills/addition.ts';
import { PAIRS_HELD_OUT_PERCENT } from './skills/coreference.ts';
import { MAP_KEYS, MAP_VALUES } from './skills/maps.ts';
import { WORDS_HELD_OUT_PERCENT } from './skills/patterns.ts';
import { FIRST_NAMES } from './words/first-names.ts';
import { NAMES_OF_OTHER_LETTERS, TRAINED_OTHER_NAMES } from './words/other-names.ts';
import { SYLLABLES } from './words/syllables.ts';
import { worldProgram } from './world.ts';

/** What was measured on documents of one skill. */
export interface SkillCard {
  readonly skill: Skill;
  /** Share of all documents, and of all tokens, in the full mix. */
  readonly documentShare: number;
  readonly tokenShare: number;
  readonly meanTokens: number;
  readonly longestTokens: number;
  /** Exact entropy of the skill, −ln P(document) by counting, for each token; nats. */
  readonly natsPerToken: number;
  /** Standard error of that mean. */
  readonly natsError: number;
  /** The same for a reader of the full mix, who is not told which skill a document is of. */
  readonly untoldNatsPerToken: number;
}

export interface WorldCard {
  readonly seed: number;
  readonly documentsPerSkill: number;
  readonly vocabulary: number;
  readonly licence: 'CC0-1.0';
  readonly skills: readonly SkillCard[];
  /** Means of the full mix, weighted by documents and by tokens. */
  readonly meanTokens: number;
  /** Exact entropy of the mix, nobody being told the skill; nats. */
  readonly natsPerToken: number;
  /** Kept for testing, in percent. */
  readonly heldOut: {
    readonly names: number;
    /** How many names of other letters: none of them is in training. */
    readonly otherNames: number;
    readonly sums: number;
    readonly pairs: number;
    readonly words: number;
  };
  /** Kinds of words in maps, and how many words are of kinds kept for testing. */
  readonly maps: {
    readonly keyKinds: number;
    readonly valueKinds: number;
    readonly keptKeys: number;
    readonly keptValues: number;
  };
  readonly limits: readonly string[];
}

/** Measures the world on documents drawn from a seed. Every number of the data card comes from here. */
export function describeWorld(
  encoder: DocumentEncoder,
  {
    seed = 1,
    documents = 500,
    mix = FULL_MIX,
  }: { seed?: number; documents?: number; mix?: Mix } = {},
): WorldCard {
  const random = new Random(seed);
  const weights = mixWeights(mix);
  const world = worldProgram({ mix });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const measured = SKILLS.map((skill, i) => ({
    skill,
    share: weights[i] / all,
    ...measureSkill(skill, random, { documents, encoder, world }),
  }));
  const meanTokens = measured.reduce((sum, { share, tokens }) => sum + share * tokens, 0);
  const nats = measured.reduce(
    (sum, one) => sum + one.share * one.tokens * one.untoldNatsPerToken,
    0,
  );
  return {
    seed,
    documentsPerSkill: documents,
    vocabulary: vocabularySize(encoder.tokenizer),
    licence: 'CC0-1.0',
    skills: measured.map((one) => ({
      skill: one.skill,
      documentShare: one.share,
      tokenShare: (one.share * one.tokens) / meanTokens,
      meanTokens: one.tokens,
      longestTokens: one.longest,
      natsPerToken: one.natsPerToken,
      natsError: one.natsError,
      untoldNatsPerToken: one.untoldNatsPerToken,
    })),
    meanTokens,
    natsPerToken: nats / meanTokens,
    heldOut: {
      names: NAMES_HELD_OUT_PERCENT,
      otherNames: NAMES_OF_OTHER_LETTERS.length,
      sums: SUMS_HELD_OUT_PERCENT,
      pairs: PAIRS_HELD_OUT_PERCENT,
      words: WORDS_HELD_OUT_PERCENT,
    },
    maps: {
      keyKinds: MAP_KEYS.train.length,
      valueKinds: MAP_VALUES.train.length,
      keptKeys: MAP_KEYS['held-out'].flat().length,
      keptValues: MAP_VALUES['held-out'].flat().length,
    },
    limits: LIMITS,
  };
}

interface Measuring {
  readonly documents: number;
  readonly encoder: DocumentEncoder;
  readonly world: Program;
}

function measureSkill(skill: Skill, random: Random, { documents, encoder, world }: Measuring) {
  const program = skillProgram(skill);
  const samples: { tokens: number; nats: number; untoldNats: number }[] = [];
  for (let i = 0; i < documents; i++) {
    const { segments } = sampleProgram(program, random);
    const tokens = encoder.encodeDocument(segments).ids.length;
    samples.push({
      tokens,
      nats: -Math.log(documentProbability(program, segments)),
      untoldNats: -Math.log(documentProbability(world, segments)),
    });
  }
  const tokens = samples.reduce((sum, one) => sum + one.tokens, 0);
  const { ratio: natsPerToken, error: natsError } = ratioOfSums(
    samples.map((one) => one.nats),
    samples.map((one) => one.tokens),
  );
  return {
    tokens: tokens / documents,
    longest: Math.max(...samples.map((one) => one.tokens)),
    natsPerToken,
    natsError,
    untoldNatsPerToken: samples.reduce((sum, one) => sum + one.untoldNats, 0) / tokens,
  };
}

const LIMITS: readonly string[] = [
  'The sentences come from templates: their grammar is right and their variety small.',
  'Stories have three plots and no memory beyond their few sentences.',
  'Facts of geography and nature are few, in English, and simplified to one short sentence.',
  `Made-up names consist of two or three of ${SYLLABLES.length} syllables; beside them there are ${FIRST_NAMES.length} first names and a list of ${TRAINED_OTHER_NAMES.length} names of other letters, all of them of the Latin alphabet without accents.`,
  'Sums without a calculator have two digits, tasks for the calculator at most three.',
  'A bot knows the frequent half of the capitals by decree, not because anybody tested it.',
];
