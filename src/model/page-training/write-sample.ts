import { categorical } from '#math/categorical.ts';
import { Random } from '#math/random.ts';
import { softmax } from '#math/softmax.ts';
import { appendToken } from './append-token.ts';
import type { Bench } from './bench.ts';
import type { Course } from './course.ts';

/** A line that the model wrote. */
export interface SampleLine {
  readonly text: string;
  /** Whether the training text holds the same line. */
  readonly copied: boolean;
}

const MOST_TOKENS = 120;
const MOST_LINES = 6;

/**
 * Lets the model on the bench write lines after a line break, at temperature 1. The same seed brings the
 * same luck, so that samples of different steps differ only by what the model has learned.
 *
 * A line that is not finished after 120 tokens stands as it is. When the context is full, the model goes on
 * from the later half of it. A model whose scores are not finite writes nothing.
 */
export function writeSample({ cache }: Bench, course: Course, seed: number): SampleLine[] {
  const { tokenizer, lineBreak, lines, contextLength } = course;
  const random = new Random(seed);
  const written: number[] = [lineBreak];
  cache.rewind(0);
  let logits = cache.append(written);
  for (let breaks = 0; breaks < MOST_LINES && written.length <= MOST_TOKENS;) {
    if (!logits.every(Number.isFinite)) break;
    const id = categorical(softmax(logits), random);
    written.push(id);
    if (id === lineBreak) breaks++;
    logits = appendToken(cache, written, contextLength);
  }
  return tokenizer
    .decode(written)
    .split('\n')
    .filter((text) => text.trim() !== '')
    .slice(0, MOST_LINES)
    .map((text) => ({ text, copied: lines.has(text) }));
}
