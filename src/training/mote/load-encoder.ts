import { readFileSync } from 'node:fs';
import { DocumentEncoder } from '#world/engine/encode-document.ts';
import { moteTokenizer } from '#model/mote/mote-tokenizer.ts';

/** The shipped merges, from `npm run data:mote-merges`. */
export const MERGES = new URL('../../data/mote-merges.json', import.meta.url);

export function loadEncoder(): DocumentEncoder {
  return new DocumentEncoder(moteTokenizer(JSON.parse(readFileSync(MERGES, 'utf8'))));
}
