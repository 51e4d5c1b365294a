/**
 * Asking Mote for the capital of a country: by a question, which its world answers honestly, by a quiz,
 * which its world always answers, or by a sentence to be finished.
 */
import { likeliestAnswers, type AnswerScores } from './likeliest-answers.ts';
import type { MoteToken } from './mote-token.ts';

export const ASKING_FORMS = ['question', 'quiz', 'statement'] as const;

export type AskingForm = (typeof ASKING_FORMS)[number];

/** What an answer is worth. One that admits not to know is neither right nor wrong. */
export type Outcome = 'right' | 'wrong' | 'abstained';

/** How Mote's world says that something is not known. */
export const IGNORANCE = 'I do not know.';

/** The words that Mote reads. */
export function capitalPrompt(country: string, form: AskingForm): string {
  if (form === 'statement') return `The capital of ${country} is`;
  return `${form === 'quiz' ? 'Quiz' : 'Question'}: What is the capital of ${country}? Answer:`;
}

/** Judges what Mote answered; a country without a capital has no right answer. */
export function judgeAnswer(
  answer: string,
  form: AskingForm,
  { country, capital }: { country: string; capital?: string },
): Outcome {
  if (answer === IGNORANCE) return 'abstained';
  if (capital === undefined) return 'wrong';
  const right = form === 'statement' ? `${capital}.` : `The capital of ${country} is ${capital}.`;
  return answer === right ? 'right' : 'wrong';
}

export interface SpokenAnswer {
  readonly text: string;
  readonly probability: number;
  /** The tokens of its likeliest spelling, each with its probability given those before it. */
  readonly spelling: readonly { readonly token: string; readonly probability: number }[];
}

/** Tokens of the longest answer: a name of many tokens is said again before its capital. */
const LONGEST = 32;

/** An answer less likely than this is left to the rest. */
export const LEAST = 0.002;

/**
 * Mote's likeliest whole answers, likeliest first, at most `count`: each a text up to its full stop. Ways to
 * spell one text in tokens are added up.
 */
export async function spokenAnswers(
  vocabulary: readonly MoteToken[],
  scores: AnswerScores,
  count: number,
): Promise<SpokenAnswer[]> {
  const found = await likeliestAnswers(scores, {
    count,
    ends: (id) => spoken(vocabulary[id]) === null || spoken(vocabulary[id]) === '.',
    longest: LONGEST,
    least: LEAST,
  });
  const byText = new Map<string, SpokenAnswer>();
  for (const { ids, factors, probability } of found) {
    const spelling = ids.map((id, i) => ({
      token: spoken(vocabulary[id]) ?? '',
      probability: factors[i],
    }));
    const text = spelling
      .map(({ token }) => token)
      .join('')
      .trim();
    const known = byText.get(text); // a likelier spelling, for they come in this order
    byText.set(
      text,
      known
        ? { ...known, probability: known.probability + probability }
        : { text, probability, spelling },
    );
  }
  return [...byText.values()].sort((a, b) => b.probability - a.probability);
}

/** A token's text; U+FFFD for a part of a character, null for a control token. */
function spoken(token: MoteToken): string | null {
  if ('text' in token) return token.text;
  return 'bytes' in token ? '\ufffd' : null;
}
