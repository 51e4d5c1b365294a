import { utf8Bytes } from '#model/tokenizer/utf8.ts';
import type { SurprisalReading } from './ngram-protocol.ts';
import { surprisals } from './surprisals.ts';
import type { TextModel } from './text-model.ts';

/** Reads a text token by token, with the surprise at each. */
export function readSurprisals(
  model: TextModel,
  text: string,
  strength?: number,
): SurprisalReading {
  const { ids, parts } = model.split(text);
  return {
    parts,
    unknown: Array.from(ids, (id) => id === model.unknown),
    nats: surprisals(model.table, ids, strength),
    bytes: utf8Bytes(text).length,
  };
}
