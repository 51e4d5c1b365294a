/** A question with the answer that somebody wrote for it, as training reads it. */
import { controlId } from '#model/mote/mote-token.ts';
import { asQuestion } from '#model/speck/sum-question.ts';
import type { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import type { TrainingSequence } from '#model/transformer/train-step.ts';

export interface Demonstration {
  readonly question: string;
  readonly answer: string;
}

/** Which tokens count in the loss: those of the answer and its end, or those of the question too. */
export type Counts = 'answers' | 'everything';

type TextTokenizer = Pick<Tokenizer, 'size' | 'encode'>;

/** UTF-16 units that a question or an answer may have: far more than any context holds. */
const MOST_UNITS = 4096;

/** What a model reads before it answers: the token that starts a document, “Question: … Answer:”. */
export function questionIds(question: string, tokenizer: TextTokenizer): number[] {
  const start = controlId('document', tokenizer);
  return [start, ...tokenizer.encode(` ${asQuestion(tidy(question))}`)];
}

/**
 * A demonstration as a document: question, answer, and the token that ends it. White space around either is left
 * out, and within them it is one space. Throws RangeError when one is empty, or when both together take more than
 * `longest` tokens, which is what a model reads of them: the end is only predicted.
 */
export function demonstrationSequence(
  { question, answer }: Demonstration,
  tokenizer: TextTokenizer,
  { counts, longest }: { counts: Counts; longest: number },
): TrainingSequence {
  if (tidy(question) === '' || tidy(answer) === '')
    throw new RangeError('a demonstration needs a question and an answer');
  const asked = questionIds(question, tokenizer);
  // After a space a new piece begins whatever follows, so that both may be cut by themselves.
  const answered = tokenizer.encode(` ${tidy(answer)}`);
  const read = asked.length + answered.length;
  if (read > longest)
    throw new RangeError(`a demonstration may take ${longest} tokens, this one takes ${read}`);
  const tokens = [...asked, ...answered, controlId('document', tokenizer)];
  const unasked = counts === 'everything' ? 1 : 0;
  const weights = tokens.slice(1).map((_, t) => (t + 1 < asked.length ? unasked : 1));
  return { tokens, weights };
}

function tidy(text: string): string {
  if (text.length > MOST_UNITS)
    throw new RangeError(`a text may have ${MOST_UNITS} characters, this one has ${text.length}`);
  return text.replace(/\p{White_Space}+/gu, ' ').trim();
}
