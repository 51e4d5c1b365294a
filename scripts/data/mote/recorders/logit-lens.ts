import { LENS_VIEWS, lensReading } from '#widgets/logit-lens/lens-reading.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const TEXTS = [
  'Question: Where is France? Answer: France is in',
  'The cat sat on the',
  'After Monday comes',
];

/** What the residual stream would say of each text, block by block. */
export async function record(ask: AskMote) {
  const { vocabulary } = await ask('load', {});
  const recorded = [];
  for (const text of TEXTS) {
    const answer = await ask('inspect', { parts: [{ text }], views: LENS_VIEWS });
    recorded.push(lensReading(text, answer, vocabulary));
  }
  return recorded;
}
