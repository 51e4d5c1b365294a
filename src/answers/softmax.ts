/** Computed answers of the softmax chapter's guesses and questions. */
import { softmax } from '#math/softmax.ts';

export const answers = {
  /** The larger share of two candidates whose scores are 2 apart. */
  gapOfTwo: () => softmax([2, 0])[0],
};
