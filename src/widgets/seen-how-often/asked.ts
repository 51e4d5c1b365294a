import {
  capitalPrompt,
  spokenAnswers,
  type AskingForm,
  type SpokenAnswer,
} from '#model/mote/capital-question.ts';
import type { AnswerScores } from '#model/mote/likeliest-answers.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';

/** What is asked, in which form, and of which Mote. */
export interface Asked {
  readonly country: string;
  readonly form: AskingForm;
  /** Name of its weights. */
  readonly mote: string;
}

/** What the figure shows before anything is asked: its answers are recorded. */
export const FIRST: Asked = { country: 'Iceland', form: 'statement', mote: 'after-6M' };

/** Answers drawn one by one. */
const DRAWN = 5;

/** What Mote reads: the country without blanks around. */
export function promptOf({ country, form }: Asked): string {
  return capitalPrompt(country.trim(), form);
}

export function answersOf(
  vocabulary: readonly MoteToken[],
  scores: AnswerScores,
): Promise<SpokenAnswer[]> {
  return spokenAnswers(vocabulary, scores, DRAWN);
}
