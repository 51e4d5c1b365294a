import { ProblemError } from '#model/problem.ts';
import { utf8Bytes, utf8Text } from '#model/tokenizer/utf8.ts';
import { learnTokenizer } from './learn-tokenizer.ts';
import type { PageTokenizer } from './page-tokenizer.ts';
import type { TokenizerChoice } from './plan.ts';

/** A text made ready to train on: its tokenizer, what is trained on, and what is kept apart. */
export interface Course {
  readonly tokenizer: PageTokenizer;
  /** T: the tokens that one sequence lets the model read. */
  readonly contextLength: number;
  /** Tokens of the training text, end to end. */
  readonly training: Int32Array;
  /** Stretches of at most T + 1 tokens of the text kept apart: all but the first of each are predicted. */
  readonly validation: readonly Int32Array[];
  /** The lines of the training text, to tell what a model has by heart. */
  readonly lines: ReadonlySet<string>;
  /** The token that every line begins after. */
  readonly lineBreak: number;
}

const SHARE_KEPT_APART = 0.1;
const LEAST_TRAINING = 100;
const LEAST_VALIDATION = 10;
/** Predictions that measure the validation loss, at most. */
const MOST_VALIDATION = 1024;

/**
 * Splits a text, teaches a tokenizer on the training part, and encodes both parts.
 *
 * The last tenth is kept apart, from the next line break on where there is one. Lone surrogates become
 * U+FFFD, and the text begins and ends with a line break. Rejects with a ProblemError when the text is
 * too short to train on, and with the signal's reason.
 */
export async function makeCourse(
  source: string,
  choice: TokenizerChoice,
  contextLength: number,
  signal?: AbortSignal,
): Promise<Course> {
  const clean = utf8Text(utf8Bytes(source)).replace(/\r\n?/g, '\n');
  const text = `\n${clean.trim()}\n`;
  const cut = cutBefore(text);
  const trainingText = text.slice(0, cut);
  const tokenizer = await learnTokenizer(trainingText, choice, signal);
  const training = Int32Array.from(tokenizer.encode(trainingText));
  const apart = Int32Array.from(tokenizer.encode(text.slice(cut)));
  const least = Math.max(LEAST_TRAINING, contextLength + 1);
  if (training.length < least || apart.length < LEAST_VALIDATION) {
    throw new ProblemError({
      code: 'short-text',
      training: training.length,
      apart: apart.length,
      leastTraining: least,
      leastApart: LEAST_VALIDATION,
    });
  }
  const [lineBreak] = tokenizer.encode('\n');
  const lines = new Set(trainingText.split('\n'));
  const validation = stretches(apart, contextLength);
  return { tokenizer, contextLength, training, validation, lines, lineBreak };
}

/** Where the last tenth begins: after a line break, and never inside a surrogate pair. */
function cutBefore(text: string): number {
  const about = Math.floor((1 - SHARE_KEPT_APART) * text.length);
  const lineEnd = text.indexOf('\n', about);
  if (lineEnd >= 0 && lineEnd + 1 < text.length) return lineEnd;
  return /^[\uDC00-\uDFFF]/.test(text.slice(about)) ? about + 1 : about;
}

/** Stretches of T + 1 tokens, each beginning with the last of the one before; the end may be shorter. */
function stretches(tokens: Int32Array, contextLength: number): Int32Array[] {
  const last = Math.min(tokens.length - 1, MOST_VALIDATION);
  const found: Int32Array[] = [];
  for (let start = 0; start < last; start += contextLength) {
    found.push(tokens.subarray(start, Math.min(last, start + contextLength) + 1));
  }
  return found;
}
