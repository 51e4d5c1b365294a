import { controlId } from '#model/mote/mote-token.ts';
import type { DocumentEncoder } from '#world/engine/encode-document.ts';

/** Tokens of a prompt, the one that starts a document first. */
export function promptIds(encoder: DocumentEncoder, prompt: string): number[] {
  return [controlId('document', encoder.tokenizer), ...encoder.encode([{ text: ` ${prompt}` }])];
}
