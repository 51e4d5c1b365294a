/** What a lesson is, what comes of it, and how readers write one. */
import type { Counts, Demonstration } from '#model/fine-tuning/demonstration.ts';

/** Steps after which Mote is asked; the last ends the lesson. */
export const STOPS = [0, 1, 2, 3, 4, 6, 8, 10, 12, 15, 20, 30, 40] as const;
export const STEPS = STOPS[STOPS.length - 1];
/** Old documents that each step reads, where they are mixed in. */
export const PER_STEP = 4;
/** Demonstrations that are read, and characters of a question or an answer. */
export const MOST = { demonstrations: 6, characters: 120 };

export interface Lesson {
  readonly demonstrations: readonly Demonstration[];
  readonly questions: readonly string[];
  readonly learningRate: number;
  readonly counts: Counts;
  /** All weights, or low rank. */
  readonly moves: 'everything' | number;
  /** Whether old documents are mixed in. */
  readonly replay: boolean;
}

export interface Taught {
  /** How many demonstrations have more tokens than Mote reads. */
  readonly leftOut: number;
  /**
   * What Mote says to each question at each stop, with an ellipsis where it goes on; null to a question that is too
   * long. Without any demonstration there is only the first stop.
   */
  readonly answers: readonly (readonly (string | null)[])[];
  /** Of the demonstrations before each step, and at the end: nats a token, (STEPS + 1). None without demonstrations. */
  readonly losses: readonly number[];
  /** Of old documents that no lesson shows, at each stop. */
  readonly old: readonly number[];
  /** How many numbers are trained. */
  readonly numbers: number;
}

/**
 * Reads one demonstration a line, “question | answer”. Other lines that are not empty, and those past the sixth
 * demonstration, are `unread`: their numbers, from 1.
 */
export function readDemonstrations(text: string): {
  demonstrations: Demonstration[];
  unread: number[];
} {
  const demonstrations: Demonstration[] = [];
  const unread: number[] = [];
  for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
    if (line.trim() === '') continue;
    const [question, ...rest] = line.split('|');
    const made = { question: question.trim(), answer: rest.join('|').trim() };
    const fits = Object.values(made).every((part) => part !== '' && part.length <= MOST.characters);
    if (fits && demonstrations.length < MOST.demonstrations) demonstrations.push(made);
    else unread.push(i + 1);
  }
  return { demonstrations, unread };
}
