import type { MoteTasks } from '#model/mote/mote-protocol.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';

/** A text with what each of its tokens costs the model that reads it. */
export interface PricedText {
  text: string;
  /** Tokens of its beginning that the context had no room for. */
  dropped: number;
  tokens: readonly MoteToken[];
  /** −ln p of each token given those before it. */
  nats: readonly number[];
  /** The same for one who knows how the text was made; null where that is not known. */
  trueNats: readonly number[] | null;
}

/** What the worker answered, less the token that starts a document, which costs nothing. */
export function pricedText(
  text: string,
  { tokens, nats, dropped }: MoteTasks['losses']['result'],
  trueNats: readonly number[] | null = null,
): PricedText {
  return { text, dropped, tokens: tokens.slice(1), nats: [...nats].slice(1), trueNats };
}
