import { countNgrams } from '#model/ngram/count-ngrams.ts';
import { surprisals } from '#model/ngram/surprisals.ts';
import type { Course } from './course.ts';

/** Validation losses that a model must beat to have learned anything, in nats per token. */
export interface Baselines {
  /** Every token alike: ln V. */
  readonly uniform: number;
  /** Counted pairs: each token predicted from the one before. */
  readonly bigram: number;
  /** Counted runs of four: each token predicted from the three before. */
  readonly fourGram: number;
}

/**
 * Counts the training tokens, smooths as witten-bell.ts does, and measures on the very predictions that
 * measure the model: of each stretch all but its first token, given only what stands before it there.
 */
export function baselines({ tokenizer, training, validation }: Course): Baselines {
  const counted = (order: number) => {
    const table = countNgrams(training, order, tokenizer.size);
    let [sum, predictions] = [0, 0];
    for (const stretch of validation) {
      const nats = surprisals(table, stretch);
      for (let i = 1; i < nats.length; i++) sum += nats[i];
      predictions += nats.length - 1;
    }
    return sum / predictions;
  };
  return { uniform: Math.log(tokenizer.size), bigram: counted(2), fourGram: counted(4) };
}
