import type { TransformerConfig } from '#model/transformer/config.ts';
import type { Schedule } from '#model/transformer/schedule.ts';
import type { UpdateOptions } from '#model/transformer/train-step.ts';
import { USUAL_UPDATE } from '#model/transformer/usual-update.ts';
import type { Mix } from '#world/mix.ts';

/** What the three trainings are told; each starts from the file that the one before it left. */
export interface SpeckRecipe {
  /** Of the numbers that the first stage starts from; the seed of a stage draws what it reads, asks and answers. */
  readonly seed: number;
  readonly config: TransformerConfig;
  readonly update: Omit<UpdateOptions, 'learningRate'>;
  readonly base: {
    readonly seed: number;
    readonly mix: Mix;
    readonly tokensPerStep: number;
    readonly schedule: Schedule;
  };
  readonly sft: {
    readonly seed: number;
    readonly demonstrations: number;
    /** How many of a hundred demonstrations ask for a sum; the others ask for a fact. */
    readonly sumPercent: number;
    /** How many of a hundred sums are answered in steps; the others straight away. */
    readonly stepsPercent: number;
    readonly demonstrationsPerStep: number;
    readonly schedule: Schedule;
  };
  readonly rl: {
    readonly seed: number;
    readonly questionsPerStep: number;
    /** Answers to each question, compared with one another. */
    readonly groupSize: number;
    readonly maxTokens: number;
    readonly schedule: Schedule;
  };
}

/** Hears of the loss of every step. */
export type ReportLoss = (step: number, loss: number) => void;

/** One small model, trained three times over. */
export const SPECK: SpeckRecipe = {
  seed: 1,
  config: {
    vocabularySize: 1024,
    width: 48,
    blocks: 3,
    heads: 4,
    hidden: 192,
    contextLength: 128,
    rotaryBase: 1000,
  },
  update: USUAL_UPDATE,
  base: {
    seed: 18,
    mix: { story: 4, everyday: 4, facts: 5, addition: 2.5, 'addition in steps': 16 },
    tokensPerStep: 768,
    schedule: { peak: 4e-3, warmUp: 50, decayFrom: 1000, steps: 1500, floor: 1e-4 },
  },
  sft: {
    seed: 19,
    demonstrations: 2880,
    sumPercent: 70,
    stepsPercent: 30,
    demonstrationsPerStep: 32,
    schedule: { peak: 2e-3, warmUp: 20, decayFrom: 150, steps: 270, floor: 1e-4 },
  },
  rl: {
    seed: 20,
    questionsPerStep: 12,
    groupSize: 8,
    maxTokens: 48,
    schedule: { peak: 1.5e-4, warmUp: 5, decayFrom: 100, steps: 120, floor: 2e-5 },
  },
};

/** Tokens of the largest batch that any stage makes. */
export function rowsNeeded({ base, sft, rl, config }: SpeckRecipe): number {
  return Math.max(
    base.tokensPerStep + config.contextLength,
    sft.demonstrationsPerStep * LONGEST_DEMONSTRATION,
    rl.questionsPerStep * rl.groupSize * (LONGEST_QUESTION + rl.maxTokens),
  );
}

const LONGEST_DEMONSTRATION = 64;
/** Of a sum, with the token that starts a document. */
const LONGEST_QUESTION = 16;
