import { predict, type Scores } from '#widgets/next-word/prediction.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const OPENINGS = [
  'The cat sat on the',
  'The dog did not cross the street because it was too',
  'After Monday comes',
  'The capital of France is',
  'The queen loves her',
];

/** What Mote expects after each opening of the home page. */
export async function record(ask: AskMote) {
  const { vocabulary } = await ask('load', {});
  const recorded = [];
  for (const text of OPENINGS) {
    const scores: Scores = (ids) => ask('predict', { parts: [{ text }], ids });
    recorded.push(await predict(text, vocabulary, scores));
  }
  return recorded;
}
