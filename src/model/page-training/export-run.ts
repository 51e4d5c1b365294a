import { ProblemError } from '#model/problem.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';
import type { Baselines } from './baselines.ts';
import { sealWeights } from './open-weights.ts';
import type { TokenizerRecipe } from './page-tokenizer.ts';
import type { Settings, TokenizerChoice } from './plan.ts';
import type { RunState } from './run-state.ts';

/** How a model came about, beside its text. */
export interface RunHistory {
  readonly settings: Settings;
  /** The step at which its weights were opened from a file, where they were. */
  readonly openedAt?: number;
  /** The step it was forked at, and the settings up to there, where it is a fork. */
  readonly forkedAt?: number;
  readonly settingsBefore?: Settings;
  readonly losses: readonly number[];
  readonly checks: readonly { readonly step: number; readonly validation: number }[];
}

/** All that goes into a recipe besides the weights. */
export interface RecipeFacts {
  readonly source: unknown;
  readonly tokenizer: TokenizerRecipe;
  readonly config: TransformerConfig;
  readonly baselines: Baselines;
}

/** What the weights say of where they come from, see open-weights.ts. */
export interface WeightsLabel {
  readonly tokenizer: TokenizerChoice;
  /** Checksum of the text. */
  readonly text: number;
}

/** A trained model as two files. */
export interface ExportedRun {
  /** As weights-file.ts writes them, matrices in whole numbers of 8 bits; open-weights.ts opens them again. */
  readonly weights: Uint8Array<ArrayBuffer>;
  /** JSON: the tokenizer, the sizes, the text's source, the settings, and every loss on the way. */
  readonly recipe: string;
}

/** Packs a model. Throws a ProblemError when a number of it is not finite, as after a rate too high. */
export function exportRun(
  { step, parameters }: RunState,
  facts: RecipeFacts,
  history: RunHistory,
  label: WeightsLabel,
): ExportedRun {
  if (!parameters.every(Number.isFinite)) throw new ProblemError({ code: 'not-finite' });
  const origin = { steps: step, settings: history.settings, ...label };
  const weights = sealWeights(facts.config, parameters, origin);
  const recipe = { format: 'page-training-1', steps: step, ...facts, ...history };
  return { weights, recipe: `${JSON.stringify(recipe, null, 1)}\n` };
}
