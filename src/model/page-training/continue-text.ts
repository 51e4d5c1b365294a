import { categorical } from '#math/categorical.ts';
import { logsumexp } from '#math/logsumexp.ts';
import { Random } from '#math/random.ts';
import { softmax } from '#math/softmax.ts';
import { applyTemperature } from '#math/temperature.ts';
import type { TokenPart } from '#model/tokenizer/token-parts.ts';
import { utf8Bytes, utf8Text } from '#model/tokenizer/utf8.ts';
import { appendToken } from './append-token.ts';
import type { Bench } from './bench.ts';
import type { Course } from './course.ts';

/** What a model is to go on with, and how. */
export interface Question {
  /** Read as the beginning of a line. */
  readonly text: string;
  /** T > 0: what scores are divided by before softmax. */
  readonly temperature: number;
  /** Tokens to draw and write on. */
  readonly write: number;
  /** The luck of the draw. */
  readonly seed: number;
}

/** A token that may come next. */
export interface NextToken {
  readonly part: TokenPart;
  readonly logit: number;
  readonly probability: number;
}

export interface Continuation {
  /** Tokens at the text's beginning that were not read, because the context holds no more. */
  readonly dropped: number;
  /** Whether some character is none of the tokenizer's, and was read as the token for all others. */
  readonly unknown: boolean;
  /** The likeliest, in their order; empty where the scores are no finite numbers. */
  readonly next: readonly NextToken[];
  /** The probability of all other tokens together. */
  readonly rest: number;
  /** ln Σ exp(z / T): a token's probability is e^(z / T − this). */
  readonly logNormaliser: number;
  readonly written: string;
}

const SHOWN = 5;
const OTHER = '\uFFFD';

/**
 * Asks the model on the bench what comes after a text, and lets it write on. The text stands after a line break,
 * as every line does that the model has read. The same seed brings the same luck.
 */
export function continueText(
  { cache }: Bench,
  { tokenizer, lineBreak, contextLength }: Course,
  { text, temperature, write, seed }: Question,
): Continuation {
  const clean = utf8Text(utf8Bytes(text)).replace(/\r\n?/g, '\n');
  const tokens = [lineBreak, ...tokenizer.encode(clean)];
  const read = tokens.slice(-contextLength);
  cache.rewind(0);
  let logits = cache.append(read);
  const asked = {
    dropped: Math.max(0, tokens.length - read.length - 1), // the line break is not the text's
    unknown: tokenizer.recipe.kind === 'characters' && tokenizer.decode(tokens).includes(OTHER),
  };
  if (!logits.every(Number.isFinite))
    return { ...asked, next: [], rest: 0, logNormaliser: NaN, written: '' };
  const scores = logits.slice(); // the view does not outlast what is written on
  const probs = softmax(scores, temperature);
  const ids = [...probs.keys()].sort((a, b) => scores[b] - scores[a] || a - b).slice(0, SHOWN);

  const random = new Random(seed);
  const written: number[] = [];
  while (written.length < write && logits.every(Number.isFinite)) {
    written.push(categorical(softmax(logits, temperature), random));
    logits = appendToken(cache, [...read, ...written], contextLength);
  }
  return {
    ...asked,
    next: ids.map((id) => ({
      part: tokenizer.parts([id])[0],
      logit: scores[id],
      probability: probs[id],
    })),
    rest: Math.max(0, 1 - ids.reduce((sum, id) => sum + probs[id], 0)),
    logNormaliser: logsumexp(applyTemperature(scores, temperature)),
    written: tokenizer.decode(written),
  };
}
