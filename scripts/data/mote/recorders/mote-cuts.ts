import stored from '#data/tokenizer-first-state.json' with { type: 'json' };
import { storeTokens } from '#model/tokenizer/stored-tokens.ts';
import { moteCut } from '#widgets/tokenizer/mote-cut.ts';

/** How Mote's tokenizer cuts the sentences of the tokenizer figure, in their order. */
export async function record() {
  return stored.map(({ text }) => storeTokens(moteCut(text)));
}
