import type { Random } from '#math/random.ts';
import { asQuestion, sumQuestion } from '#model/speck/sum-question.ts';
import type { TrainingSequence } from '#model/transformer/train-step.ts';
import type { DocumentEncoder } from '#world/engine/encode-document.ts';
import { drawIndex } from '#world/engine/weights.ts';
import { maySum, stepsOf } from '#world/skills/addition.ts';
import { CAPITALS, COMMON, CONTINENTS, SPOKEN, type Fact } from '#world/words/true-facts.ts';
import { documentSequence } from '../mote/document-sequence.ts';
import type { SpeckRecipe } from './recipe.ts';

export interface Demonstration {
  readonly prompt: string;
  /** From its first space on. */
  readonly answer: string;
}

/** Two numbers that a split may add. */
export function sumPair(random: Random, split: 'train' | 'held-out'): [number, number] {
  for (;;) {
    const a = 10 + random.int(90);
    const b = 10 + random.int(90);
    if (maySum(a, b, split)) return [a, b];
  }
}

/** One question with the answer that somebody wrote for it: sums in two manners, and facts. */
export function demonstration(
  random: Random,
  { sumPercent, stepsPercent }: Pick<SpeckRecipe['sft'], 'sumPercent' | 'stepsPercent'>,
): Demonstration {
  if (random.int(100) >= sumPercent) return factDemonstration(random);
  const [a, b] = sumPair(random, 'train');
  const inSteps = random.int(100) < stepsPercent;
  return { prompt: sumQuestion(a, b), answer: inSteps ? stepsOf(a, b) : ` ${a + b}.` };
}

const KINDS: readonly (readonly Fact[])[] = [CAPITALS, CONTINENTS, SPOKEN, COMMON];

function factDemonstration(random: Random): Demonstration {
  const kind = KINDS[random.int(KINDS.length)];
  const weights = kind.map(({ weight }) => weight);
  const { question, statement } = kind[drawIndex(kind.length, weights, random)];
  return { prompt: asQuestion(question), answer: ` ${statement}.` };
}

/** A demonstration as training reads it: only the answer, and its end, count in the loss. */
export function demonstrationSequence(
  encoder: DocumentEncoder,
  { prompt, answer }: Demonstration,
): TrainingSequence {
  const { ids, answers } = encoder.encodeDocument([
    { text: ` ${prompt}`, weight: 1, answer: false },
    { text: answer, weight: 1, answer: true },
    { control: 'document', weight: 1, answer: true },
  ]);
  return documentSequence(encoder, ids, answers.map(Number));
}
