import type { ControlName } from '#model/mote/control.ts';

/**
 * What a skill writes its documents with.
 *
 * A skill is a program whose every choice comes as late as can be, just before the text that shows
 * it. Sampling then makes each choice at random; counting follows all choices that fit a given
 * text and adds up their probabilities, which gives exact next-token probabilities.
 */
export interface Writer {
  /**
   * Chooses one option, each with probability weight / sum of weights (all equal without weights).
   * What is written next should show which it was, or counting has to follow them all.
   */
  choose<Option>(options: readonly Option[], weights?: readonly number[]): Option;

  /** Chooses one option and writes its text. */
  writeOne<Option>(
    options: readonly Option[],
    text: (option: Option) => string,
    weights?: readonly number[],
  ): Option;

  write(text: string): void;

  control(name: ControlName): void;

  /** What is written inside is too random to be worth learning: it counts little in the loss. */
  unpredictable(write: () => void): void;

  /** What is written inside answers what stands before it: a test asks for the first answer or the last. */
  answer(write: () => void): void;
}

/** Writes one document, from its first word to its last. */
export type Program = (writer: Writer) => void;

/**
 * Which of the world's names, pairs and words a document may use: those for training, those kept
 * for testing, which no training document shows, or any of both, as a reader may.
 */
export type Split = 'train' | 'held-out' | 'any';

/** Writes a space and one of some words. */
export function writeWord<Word extends string>(
  writer: Writer,
  words: readonly Word[],
  weights?: readonly number[],
): Word {
  return writer.writeOne(words, (word) => ` ${word}`, weights);
}

/** Writes a space and one of some words that is none of those used, all of the others equally likely. */
export function writeNewWord<Word extends string>(
  writer: Writer,
  words: readonly Word[],
  used: readonly string[],
): Word {
  if (used.length === 0) return writeWord(writer, words);
  const weights = new Array<number>(words.length).fill(1);
  for (const word of used) {
    const at = (words as readonly string[]).indexOf(word);
    if (at >= 0) weights[at] = 0;
  }
  return writeWord(writer, words, weights);
}

/** True with probability p. */
export function chance(writer: Writer, p: number): boolean {
  return writer.choose(YES_NO, [p, 1 - p]);
}

const YES_NO = [true, false] as const;
