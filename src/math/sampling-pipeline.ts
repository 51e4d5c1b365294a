import { largestScore } from '#math/largest-score.ts';
import { minP } from '#math/min-p.ts';
import { frequencyPenalty, presencePenalty, repetitionPenalty } from '#math/penalties.ts';
import { softmax } from '#math/softmax.ts';
import { applyTemperature } from '#math/temperature.ts';
import { topK } from '#math/top-k.ts';
import { topP } from '#math/top-p.ts';

/** One step between the model's scores and the draw. */
export type SamplingStep =
  | { kind: 'repetition-penalty'; penalty: number }
  | { kind: 'presence-penalty'; penalty: number }
  | { kind: 'frequency-penalty'; penalty: number }
  | { kind: 'temperature'; temperature: number }
  | { kind: 'top-k'; k: number }
  | { kind: 'top-p'; p: number }
  | { kind: 'min-p'; minP: number };

/**
 * The token ids before the one to be chosen. As in vLLM, the repetition penalty looks at both
 * lists, the presence and frequency penalties only at what was generated.
 */
export interface TokensSoFar {
  prompt: readonly number[];
  generated: readonly number[];
}

/**
 * Sends scores through the steps in the given order and returns every stage, from the untouched
 * scores to those that the token is drawn from (`categorical(stages.at(-1).probs, random)`).
 *
 * The order matters: a temperature before top-p changes which tokens p counts. Hugging Face and
 * vLLM apply penalties, then temperature, then the filters; llama.cpp leaves temperature to last.
 * A filter removes a token for good: it never passes a later step. Throws RangeError when a step
 * is out of its range, or when no largest score is finite.
 */
export function samplingStages(
  scores: ArrayLike<number>,
  steps: readonly SamplingStep[],
  tokens: TokensSoFar = { prompt: [], generated: [] },
): SamplingStage[] {
  largestScore(scores); // refuses a row with nothing to choose
  const stages = [new SamplingStage(new Float64Array(scores), null, null)];
  for (const step of steps) {
    const previous = stages[stages.length - 1];
    stages.push(new SamplingStage(apply(step, previous, tokens), step, previous));
  }
  return stages;
}

/** What one step left. Everything but the scores is computed when it is first read. */
export class SamplingStage {
  /** After this step; −Infinity for a token that has been removed. */
  readonly scores: Float64Array;
  /** What was done to the stage before; null for the scores as they came. */
  readonly step: SamplingStep | null;
  readonly #previous: SamplingStage | null;
  #probs: Float64Array | undefined;

  constructor(scores: Float64Array, step: SamplingStep | null, previous: SamplingStage | null) {
    this.scores = scores;
    this.step = step;
    this.#previous = previous;
  }

  /** Softmax of the scores: what is left is normalised again, what was removed gets exactly 0. */
  get probs(): Float64Array {
    this.#probs ??= softmax(this.scores);
    return this.#probs;
  }

  /** How many tokens can still be chosen. */
  get keptCount(): number {
    let count = 0;
    for (let i = 0; i < this.scores.length; i++) if (this.scores[i] !== -Infinity) count++;
    return count;
  }

  /** The probability that the tokens removed by this step had just before it. */
  get massCut(): number {
    if (!this.#previous) return 0;
    const before = this.#previous.probs;
    let mass = 0;
    for (let i = 0; i < before.length; i++) if (this.scores[i] === -Infinity) mass += before[i];
    return mass;
  }
}

function apply(step: SamplingStep, previous: SamplingStage, tokens: TokensSoFar): Float64Array {
  const { scores } = previous;
  switch (step.kind) {
    case 'repetition-penalty':
      return repetitionPenalty(scores, [...tokens.prompt, ...tokens.generated], step.penalty);
    case 'presence-penalty':
      return presencePenalty(scores, tokens.generated, step.penalty);
    case 'frequency-penalty':
      return frequencyPenalty(scores, tokens.generated, step.penalty);
    case 'temperature':
      return applyTemperature(scores, step.temperature);
    case 'top-k':
      return topK(scores, step.k);
    case 'top-p':
      return topP(scores, step.p, previous.probs);
    case 'min-p':
      return minP(scores, step.minP);
  }
}
