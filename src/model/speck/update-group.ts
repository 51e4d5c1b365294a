import { crossEntropy } from '#math/cross-entropy.ts';
import { Random } from '#math/random.ts';
import { questionIds } from '#model/fine-tuning/demonstration.ts';
import type { ReadyTrainer } from '#model/fine-tuning/load-trainer.ts';
import { showMoteTokens, type MoteToken } from '#model/mote/mote-token.ts';
import { updateParameters } from '#model/transformer/train-step.ts';
import { USUAL_UPDATE } from '#model/transformer/usual-update.ts';
import { addPolicyGradients } from './policy-gradient.ts';
import { sampleAnswers } from './sample-answers.ts';
import { verifySum } from './sum-question.ts';

/** As in Speck's own training by reinforcement: src/training/speck/recipe.ts. */
export const GROUP = { count: 8, maxTokens: 48 };
/** Tokens of the largest batch: a question of a sum takes 14, with the token that starts a document. */
export const ROWS = GROUP.count * (16 + GROUP.maxTokens);

/** A sum, the luck of the answers, and what is learned from their grades. */
export interface UpdateWish {
  readonly a: number;
  readonly b: number;
  readonly seed: number;
  readonly learningRate: number;
  /** Updates on the same group, one after another. */
  readonly updates: number;
}

/** One answer of a group, token by token. */
export interface UpdatedAnswer {
  readonly tokens: readonly MoteToken[];
  /** What the verifier reads. */
  readonly text: string;
  /** 1 for a right answer, 0 for any other. */
  readonly reward: number;
  /** ln p of each token given those before it, in nats, before all updates and after. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/**
 * A group of answers to one sum, drawn at temperature 1 from the weights that were loaded and graded by the
 * verifier; then updates by policy gradient on that group alone, the first with fresh moments of AdamW. A group of
 * equal rewards moves nothing. Later updates take the same answers as if they had been drawn anew: no ratio of
 * probabilities corrects for that.
 */
export function updateGroup(
  { trainer, cache, tokenizer, reset }: ReadyTrainer,
  { a, b, seed, learningRate, updates }: UpdateWish,
): UpdatedAnswer[] {
  reset();
  const prompt = questionIds(`What is ${a} + ${b}?`, tokenizer);
  const attempts = sampleAnswers(cache, tokenizer, prompt, new Random(seed), GROUP).map(
    (answer) => ({ ...answer, reward: verifySum(answer.text, a, b) === 'right' ? 1 : 0 }),
  );
  const logProbs = () =>
    attempts.map(({ ids }) => {
      cache.rewind(0);
      cache.append([...prompt, ...ids.slice(0, -1)]);
      return ids.map((id, t) => -crossEntropy(cache.logits(prompt.length - 1 + t), id));
    });
  const before = logProbs();
  for (let update = 0; update < updates; update++) {
    trainer.gradients.flat.fill(0);
    if (!addPolicyGradients(trainer, [{ prompt, attempts }])) break;
    updateParameters(trainer, { ...USUAL_UPDATE, learningRate });
  }
  const after = logProbs();
  return attempts.map(({ ids, text, reward }, i) => ({
    tokens: showMoteTokens(ids, tokenizer),
    text,
    reward,
    before: before[i],
    after: after[i],
  }));
}
