import { pretokenize } from '#model/tokenizer/pretokenize.ts';

/**
 * How Mote's tokenizer cuts text into pieces before byte pair encoding: a word with the space
 * before it, each digit alone, each punctuation mark alone, and what is left of white space.
 *
 * Every document starts with a space, so that its first word is the same piece as anywhere else.
 */
export const MOTE_PATTERN =
  / ?\p{L}+| ?\p{N}| ?[^\p{White_Space}\p{L}\p{N}]|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;

/** The pieces of marked text; a control mark is a piece of its own. */
export function pieces(marked: string): string[] {
  return pretokenize(marked, MOTE_PATTERN);
}
