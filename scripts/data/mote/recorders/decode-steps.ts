import { walk } from '#widgets/decode-steps/walk.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const OPENINGS = [
  'One day',
  'The capital of France is',
  'The dog did not cross the street because it was too',
  '48 + 25:',
];

/** How Mote goes on after each opening of the figure, taking the likeliest token every time. */
export async function record(ask: AskMote) {
  const { vocabulary, config } = await ask('load', {});
  const { contextLength } = config;
  const recorded = [];
  for (const text of OPENINGS) {
    const wish = { text, pick: 'likeliest', seed: 1 } as const;
    recorded.push({ text, ...(await walk(ask, wish, { vocabulary, contextLength })) });
  }
  return recorded;
}
