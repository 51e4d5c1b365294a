import merges from '#data/mote-merges.json' with { type: 'json' };
import { moteTokenizer } from '#model/mote/mote-tokenizer.ts';
import { pricedText } from '#widgets/mote-losses/priced-text.ts';
import { DocumentEncoder } from '#world/engine/encode-document.ts';
import { tokenProbabilities } from '#world/engine/next-token.ts';
import { worldProgram } from '#world/world.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const TEXTS = [
  'The cat sat on the mat. After Monday comes Tuesday.',
  'The cat sat on the moon.',
  'One day Henry found a yellow ring by the lake. He showed it to Greta.',
  'The dog did not cross the street because it was too tired.',
  'Mia: cheese, Tom: honey, Jack: soup, Tom: honey, Mia: cheese, Jack: soup,',
  'comes Monday After mat the on sat cat The',
];

const short = (nats: number) => Number(nats.toPrecision(5));

/** What a few texts cost Mote, and what they would cost with the world's own probabilities. */
export async function record(ask: AskMote) {
  const encoder = new DocumentEncoder(moteTokenizer(merges));
  const recorded = [];
  for (const text of TEXTS) {
    const truth = tokenProbabilities(worldProgram(), [{ text: ` ${text}` }], encoder);
    const trueNats = truth && Array.from(truth, (p) => short(0 - Math.log(p)));
    const priced = pricedText(text, await ask('losses', { parts: [{ text }] }), trueNats);
    recorded.push({ ...priced, nats: priced.nats.map(short) });
  }
  return recorded;
}
