import type { TokenPart } from '#model/tokenizer/token-parts.ts';
import { learnMerges } from './learn-merges.ts';
import { readSurprisals } from './read-surprisals.ts';
import { trainBytePairModel } from './train-byte-pair-model.ts';

/**
 * What the surprisal figures show before the text is loaded; stored by
 * scripts/data/surprisal-first-state.ts as src/data/surprisal-first-state.json.
 */
export interface SurprisalFirstState {
  order: number;
  vocabularySize: number;
  readings: {
    text: string;
    /** UTF-8 bytes of the text. */
    bytes: number;
    tokens: { part: TokenPart; nats: number }[];
  }[];
}

const ORDER = 3;

/** From what the model has read word for word to what nobody had seen in 1851. */
const TEXTS = [
  'Call me Ishmael.',
  'The captain looked out over the sea.',
  'sea the over out looked captain The.',
  'My phone is out of battery 🔋.',
];

/** Computes the first state with a byte-pair model of the text the figures load; six decimals. */
export function surprisalFirstState(text: string): SurprisalFirstState {
  const model = trainBytePairModel(text, learnMerges(text), ORDER);
  return {
    order: ORDER,
    vocabularySize: model.table.vocabularySize,
    readings: TEXTS.map((reading) => {
      const { parts, nats, bytes } = readSurprisals(model, reading);
      const tokens = parts.map((part, i) => ({ part, nats: Number(nats[i].toFixed(6)) }));
      return { text: reading, bytes, tokens };
    }),
  };
}
