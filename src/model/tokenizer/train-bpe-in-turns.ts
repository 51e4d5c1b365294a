import { nextMessage } from '#model/tasks/next-message.ts';
import { trainBpe, type LearnedMerge } from './train-bpe.ts';

interface Turns {
  /** Merges between two looks around: often enough to watch, and to notice a cancel. */
  every?: number;
  /** Hears all merges so far. */
  report?: (learned: readonly LearnedMerge[]) => void;
  signal?: AbortSignal;
}

/**
 * The first `most` merges that trainBpe learns from a text, or all where it yields fewer. It gives way
 * now and then: on a long text without a blank, each merge goes through all of it. Rejects with the
 * signal's reason, and as trainBpe throws.
 */
export async function trainBpeInTurns(
  text: string,
  pattern: RegExp,
  most: number,
  { every = 20, report, signal }: Turns = {},
): Promise<LearnedMerge[]> {
  const training = trainBpe(text, pattern);
  const learned: LearnedMerge[] = [];
  while (learned.length < most) {
    const step = training.next();
    if (step.done) break;
    learned.push(step.value);
    if (learned.length % every > 0) continue;
    report?.(learned);
    await nextMessage();
    signal?.throwIfAborted();
  }
  return learned;
}
