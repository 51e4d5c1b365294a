import { answersOf, FIRST, promptOf } from '#widgets/seen-how-often/asked.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const rounded = (probability: number) => Number(probability.toPrecision(6));

/** What Mote answers in the figure's first state. */
export async function record(ask: AskMote) {
  const weights = FIRST.mote;
  const { vocabulary } = await ask('load', { weights });
  const parts = [{ text: promptOf(FIRST) }];
  const scores = async (ids: readonly number[]) =>
    (await ask('predict', { weights, parts, ids })).logits;
  const answers = await answersOf(vocabulary, scores);
  return answers.map(({ text, probability, spelling }) => ({
    text,
    probability: rounded(probability),
    spelling: spelling.map((one) => ({ ...one, probability: rounded(one.probability) })),
  }));
}
