/** Mote's tokenizer, loaded when a reader's own text asks for it: it is small enough to run where the picture is. */
import merges from '#data/mote-merges.json' with { type: 'json' };
import { moteTokenizer } from '#model/mote/mote-tokenizer.ts';
import type { Token } from '#model/tokenizer/token-parts.ts';

const tokenizer = moteTokenizer(merges);

/** The tokens of a text as it stands. (Mote itself reads every text after a space.) */
export function moteCut(text: string): Token[] {
  return tokenizer.encodeWithPieces(text);
}
