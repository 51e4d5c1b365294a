import { changesOfOrder } from '#widgets/order-in-mote/changes.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

/** What a new order changes inside Mote, for the sentence that the figure starts with. */
export async function record(ask: AskMote) {
  const { config } = await ask('load', {});
  const wish = { text: 'The dog saw the old cat today', seed: 1 };
  return { wish, ...(await changesOfOrder(wish, config, ask)) };
}
