import { capitalPrompt, spokenAnswers, type SpokenAnswer } from '#model/mote/capital-question.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';

/** One name, asked for in both ways. */
export interface AskedTwice {
  readonly question: readonly SpokenAnswer[];
  readonly quiz: readonly SpokenAnswer[];
}

/** Answers drawn one by one. */
const DRAWN = 3;

/** Asks in both ways; `scores` gives the scores of every next token, (V), after a prompt and some tokens. */
export async function askTwice(
  country: string,
  vocabulary: readonly MoteToken[],
  scores: (prompt: string, written: readonly number[]) => Promise<ArrayLike<number>>,
): Promise<AskedTwice> {
  const ask = (form: 'question' | 'quiz') => {
    const prompt = capitalPrompt(country.trim(), form);
    return spokenAnswers(vocabulary, (written) => scores(prompt, written), DRAWN);
  };
  return { question: await ask('question'), quiz: await ask('quiz') };
}
