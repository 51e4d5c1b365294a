import { categorical } from '#math/categorical.ts';
import { Random } from '#math/random.ts';
import { samplingStages, type SamplingStep } from '#math/sampling-pipeline.ts';
import type { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import type { Ablations } from '#model/transformer/ablations.ts';
import type { ControlName } from './control.ts';
import { controlOf } from './mote-token.ts';
import type { PrefixRun } from './prefix-run.ts';

export interface GenerateOptions {
  /** What stands between the model's scores and the draw, in order. */
  readonly steps: readonly SamplingStep[];
  readonly seed: number;
  /** From 1 to 1,024. */
  readonly maxTokens: number;
  /** Control tokens that end the text, and are not part of it; by default the start of another document. */
  readonly stopAt?: readonly ControlName[];
}

/** A token that was drawn. */
export interface Draw {
  readonly id: number;
  /** What the model gave it. */
  readonly modelProbability: number;
  /** What it had when it was drawn, after all steps. */
  readonly drawProbability: number;
}

/** Why a text ended: at this control token, or at the length asked for. */
export type Ending = { readonly control: ControlName } | 'length';

const MOST_TOKENS = 1024;

/**
 * Writes on after a prompt, which starts with the token of a document; yields each token as it is drawn,
 * and returns why it ended. A text that outgrows the context is read from its end, after that token.
 *
 * Throws RangeError for a length or a seed out of range, and as samplingStages and PrefixRun.run do.
 */
export function* generate(
  run: PrefixRun,
  tokenizer: Tokenizer,
  prompt: readonly number[],
  { steps, seed, maxTokens, stopAt = ['document'] }: GenerateOptions,
  ablations: Ablations = {},
): Generator<Draw, Ending> {
  if (!(Number.isInteger(maxTokens) && maxTokens >= 1 && maxTokens <= MOST_TOKENS)) {
    throw new RangeError(`expected from 1 to ${MOST_TOKENS} tokens to write, got ${maxTokens}`);
  }
  const { vocabularySize, contextLength } = run.transformer.config;
  const random = new Random(seed);
  const generated: number[] = [];
  while (generated.length < maxTokens) {
    const [start, ...text] = [...prompt, ...generated];
    const seen = [start, ...text.slice(Math.max(0, text.length - (contextLength - 1)))];
    const logits = run.run(seen, ablations).subarray(-vocabularySize); // (V)
    const stages = samplingStages(logits, steps, { prompt, generated });
    const { probs } = stages[stages.length - 1];
    const id = categorical(probs, random);
    const control = controlOf(id, tokenizer);
    if (control && stopAt.includes(control)) return { control };
    generated.push(id);
    yield { id, modelProbability: stages[0].probs[id], drawProbability: probs[id] };
  }
  return 'length';
}
