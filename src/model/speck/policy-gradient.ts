import { groupAdvantage } from '#math/group-advantage.ts';
import { addGradients, type TrainingSequence } from '#model/transformer/train-step.ts';
import type { Trainer } from '#model/transformer/trainer.ts';

/** An answer that was tried, with what it earned. */
export interface Attempt {
  readonly ids: readonly number[];
  readonly reward: number;
}

/** Answers of one policy to one prompt. */
export interface AttemptGroup {
  readonly prompt: readonly number[];
  readonly attempts: readonly Attempt[];
}

/**
 * What is to be made smaller, as weighted predictions: the log-probability of every token of an
 * answer counts with the advantage of the whole answer, and the prompt counts nothing.
 *
 *     loss = −1/n Σᵢ Aᵢ Σₜ ln π(tokenᵢₜ | before)
 *
 * With one update per group every ratio π / π_old is 1, and PPO's clipping has nothing to do. Groups of
 * equal rewards have no advantages, and are left out.
 * Sources: Shao et al., DeepSeekMath, 2024; without a division by the length of the answer, as in
 * Liu et al., Understanding R1-Zero-Like Training, 2025.
 */
export function policyBatch(groups: readonly AttemptGroup[]): TrainingSequence[] {
  return groups.flatMap(({ prompt, attempts }) => {
    const advantages = groupAdvantage(attempts.map(({ reward }) => reward));
    return attempts.flatMap(({ ids }, i) =>
      advantages[i] === 0
        ? []
        : {
            tokens: [...prompt, ...ids],
            weights: [
              ...new Array<number>(prompt.length - 1).fill(0),
              ...new Array<number>(ids.length).fill(advantages[i]),
            ],
          },
    );
  });
}

/** Adds the gradient of the loss above, n being all attempts; false where no group had anything to say. */
export function addPolicyGradients(trainer: Trainer, groups: readonly AttemptGroup[]): boolean {
  const batch = policyBatch(groups);
  if (batch.length === 0) return false;
  addGradients(
    trainer,
    batch,
    groups.reduce((n, { attempts }) => n + attempts.length, 0),
  );
  return true;
}
