import { controlId } from '#model/mote/mote-token.ts';
import type { TrainingSequence } from '#model/transformer/train-step.ts';
import type { DocumentEncoder } from '#world/engine/encode-document.ts';

/** A document as training reads it: the token that starts one goes before it. */
export function documentSequence(
  { tokenizer }: DocumentEncoder,
  ids: readonly number[],
  weights: readonly number[],
): TrainingSequence {
  return { tokens: [controlId('document', tokenizer), ...ids], weights };
}
