/** What can cut a text: the three published encodings, and Mote's. */
import kilobytes from '#data/vocabulary-kilobytes.json';
import { ENCODING_NAMES, ENCODINGS, type EncodingName } from '#model/tokenizer/encodings.ts';
import { words } from '#strings/tokenizer.ts';

export const CUTTERS = [...ENCODING_NAMES, 'mote'] as const;
export type Cutter = (typeof CUTTERS)[number];

/** Bytes of Mote's list of merges as the page fetches it, in thousands. */
const MOTE_KILOBYTES = 6;

export function isPublished(name: Cutter): name is EncodingName {
  return name !== 'mote';
}

export function labelOf(name: Cutter): string {
  return isPublished(name) ? ENCODINGS[name].label : words.mote;
}

/** Size of the list of tokens, which texts of the reader's own need. */
export function kilobytesOf(name: Cutter): number {
  return isPublished(name) ? kilobytes[name] : MOTE_KILOBYTES;
}
