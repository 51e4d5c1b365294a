import { groupAdvantage } from '#math/group-advantage.ts';
import type { Random } from '#math/random.ts';
import { addPolicyGradients } from '#model/speck/policy-gradient.ts';
import { sampleAnswers, type SampledAnswer } from '#model/speck/sample-answers.ts';
import { sumQuestion, verifySum, writesSteps } from '#model/speck/sum-question.ts';
import type { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import { learningRate } from '#model/transformer/schedule.ts';
import { updateParameters } from '#model/transformer/train-step.ts';
import type { Trainer } from '#model/transformer/trainer.ts';
import type { DocumentEncoder } from '#world/engine/encode-document.ts';
import { sumPair } from './demonstrations.ts';
import { promptIds } from './prompt-ids.ts';
import type { SpeckRecipe } from './recipe.ts';

/** Several answers to one sum, as the verifier graded them. */
export interface GradedGroup {
  readonly sum: readonly [number, number];
  readonly prompt: readonly number[];
  readonly attempts: readonly (SampledAnswer & { readonly reward: number })[];
}

/** Counts over the answers of one step. */
export interface StepCounts {
  readonly answers: number;
  readonly right: number;
  readonly steps: number;
  readonly tokens: number;
}

/** Third stage: the model writes first, and is told which answers were right. Yields every step's groups. */
export function* reinforceAnswers(
  trainer: Trainer,
  cache: KeyValueCache,
  encoder: DocumentEncoder,
  random: Random,
  { rl, update }: Pick<SpeckRecipe, 'rl' | 'update'>,
): Generator<GradedGroup[]> {
  for (let step = 1; step <= rl.schedule.steps; step++) {
    const groups = Array.from({ length: rl.questionsPerStep }, () =>
      gradedGroup(cache, encoder, random, rl),
    );
    trainer.gradients.flat.fill(0);
    if (addPolicyGradients(trainer, groups)) {
      updateParameters(trainer, { ...update, learningRate: learningRate(step, rl.schedule) });
    }
    yield groups;
  }
}

/** A group of answers to a sum of training. The reward is 1 for a right answer and 0 for any other. */
function gradedGroup(
  cache: KeyValueCache,
  encoder: DocumentEncoder,
  random: Random,
  { groupSize, maxTokens }: SpeckRecipe['rl'],
): GradedGroup {
  const [a, b] = sumPair(random, 'train');
  const prompt = promptIds(encoder, sumQuestion(a, b));
  const answers = sampleAnswers(cache, encoder.tokenizer, prompt, random, {
    count: groupSize,
    maxTokens,
  });
  return {
    sum: [a, b],
    prompt,
    attempts: answers.map((answer) => ({
      ...answer,
      reward: verifySum(answer.text, a, b) === 'right' ? 1 : 0,
    })),
  };
}

export function countStep(groups: readonly GradedGroup[]): StepCounts {
  const all = groups.flatMap(({ attempts }) => attempts);
  const sum = (of: (attempt: (typeof all)[number]) => number) =>
    all.reduce((total, attempt) => total + of(attempt), 0);
  return {
    answers: all.length,
    right: sum(({ reward }) => reward),
    steps: sum(({ text }) => Number(writesSteps(text))),
    tokens: sum(({ ids }) => ids.length),
  };
}

/** Whether a group says anything: some answers right, others not. */
export function isMixed({ attempts }: GradedGroup): boolean {
  return groupAdvantage(attempts.map(({ reward }) => reward)).some((advantage) => advantage !== 0);
}
