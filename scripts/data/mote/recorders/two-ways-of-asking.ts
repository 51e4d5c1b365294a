import type { SpokenAnswer } from '#model/mote/capital-question.ts';
import { askTwice } from '#widgets/two-ways-of-asking/asked.ts';
import { unheardNames } from '../measure-reliability.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const rounded = (probability: number) => Number(probability.toPrecision(6));

const inShort = (answers: readonly SpokenAnswer[]) =>
  answers.map(({ text, probability, spelling }) => ({
    text,
    probability: rounded(probability),
    spelling: spelling.map((one) => ({ ...one, probability: rounded(one.probability) })),
  }));

/** What Mote answers about the first of the names that no training document has. */
export async function record(ask: AskMote) {
  const { vocabulary } = await ask('load', {});
  const [name] = unheardNames();
  const { question, quiz } = await askTwice(
    name,
    vocabulary,
    async (text, ids) => (await ask('predict', { parts: [{ text }], ids })).logits,
  );
  return { question: inShort(question), quiz: inShort(quiz) };
}
