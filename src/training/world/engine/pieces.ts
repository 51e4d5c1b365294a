import { MOTE_PATTERN } from '#model/mote/mote-tokenizer.ts';
import { pretokenize } from '#model/tokenizer/pretokenize.ts';

/** The pieces of marked text; a control mark is a piece of its own. */
export function pieces(marked: string): string[] {
  return pretokenize(marked, MOTE_PATTERN);
}
