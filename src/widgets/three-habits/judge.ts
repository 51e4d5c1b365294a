/** The program beside the model: it knows what a right answer is where a rule can say it. */
import { workOut } from '#model/mote/calls.ts';
import { readSum } from './sum.ts';

/** What becomes of an answer; `unjudged` where the program cannot say what would be right. */
export type Verdict = 'right' | 'wrong' | 'admits' | 'unjudged';

/** Right is what ends with the result and a full stop, whatever stands before it. */
export function judgeSum(task: string, answer: string): Verdict {
  const result = workOut(readSum(task) ?? '');
  if (result === null) return 'unjudged';
  return / (-?\d+)\.$/.exec(` ${answer}`)?.[1] === result ? 'right' : 'wrong';
}

/** Verbs that Mote knows, as a question has them and as a sentence does. */
const ASKED = /^(?:What does|Where does) (.+) (like|drink|eat|play|speak|have|live)\?$/;
const SAID: Readonly<Record<string, string>> = { have: 'has the', live: 'lives in' };

/** Whom a question is about, and the verb that it asks with; null for what is none of Mote's questions. */
export function asked(question: string): { name: string; verb: string } | null {
  const [, name, verb] = ASKED.exec(question.trim()) ?? [];
  return name === undefined ? null : { name, verb };
}

/**
 * Right is the sentence of the passage that answers the question. Where the question has another form than those of
 * Mote's texts, or where no sentence of the passage, or more than one, answers it, the program cannot say; but where
 * none does, or the model was not `given` the passage, it is honest of it to say that it does not know.
 */
export function judgeFact(
  passage: string,
  question: string,
  answer: string,
  given: boolean,
): Verdict {
  const admits = answer === 'I do not know.';
  if (admits && !given) return 'admits';
  const about = asked(question);
  if (!about) return 'unjudged';
  const begins = `${about.name} ${SAID[about.verb] ?? `${about.verb}s`} `;
  const answers = sentences(passage).filter((sentence) => sentence.startsWith(begins));
  if (admits && answers.length === 0) return 'admits';
  if (new Set(answers).size !== 1) return 'unjudged';
  return answer === answers[0] ? 'right' : 'wrong';
}

export const sentences = (passage: string) =>
  (passage.match(/[^.\n]+\./g) ?? []).map((sentence) => sentence.trim());
