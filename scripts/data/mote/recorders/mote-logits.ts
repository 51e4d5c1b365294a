import { rankedScores } from '#widgets/mote-logits/ranked-scores.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

/** Every score that Mote gives after the words that the chapter on softmax opens with. */
export async function record(ask: AskMote) {
  const text = 'The cat sat on the';
  const { vocabulary } = await ask('load', {});
  const { logits, dropped } = await ask('predict', { parts: [{ text }] });
  const ranked = rankedScores(text, dropped, logits, vocabulary);
  return { ...ranked, logits: ranked.logits.map((logit) => Number(logit.toFixed(3))) };
}
