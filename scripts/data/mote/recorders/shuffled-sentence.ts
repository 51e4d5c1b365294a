import { lossesOfOrders } from '#widgets/shuffled-sentence/losses.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

/** What the sentence that the figure starts with costs, in order and shuffled. */
export async function record(ask: AskMote) {
  const { config, vocabulary } = await ask('load', {});
  const wish = { text: 'The dog did not cross the street because it was too', seed: 1 };
  return { wish, ...(await lossesOfOrders(wish, config, vocabulary, ask)) };
}
