/** What a sentence costs Mote as it stands and shuffled, with its positions and without. */
import { Random } from '#math/random.ts';
import { shuffledOrder } from '#math/shuffled-order.ts';
import { softmax } from '#math/softmax.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { wordIds } from '#model/mote/word-ids.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';

export interface Wish {
  text: string;
  seed: number;
}

/** One reading of the words. */
export interface Reading {
  readonly order: 'original' | 'shuffled';
  readonly positions: 'on' | 'off';
  /** The tokens that were read, without the one that starts the document, and what each cost. */
  readonly tokens: readonly MoteToken[];
  readonly bits: readonly number[];
  /** What Mote expects to follow. */
  readonly next: { readonly token: MoteToken; readonly probability: number };
}

export interface Losses {
  readonly cut: boolean;
  /** Original with positions, original without, shuffled with, shuffled without. */
  readonly readings: readonly Reading[];
}

/** Reads the words in both orders, with positions and without. */
export async function lossesOfOrders(
  { text, seed }: Wish,
  { contextLength }: Pick<TransformerConfig, 'contextLength'>,
  vocabulary: readonly MoteToken[],
  ask: AskMote,
): Promise<Losses> {
  const { words, ids, cut } = await wordIds(
    text,
    { mostWords: contextLength, mostIds: contextLength - 1 },
    async (word) => (await ask('tokenize', { text: word })).tokens.slice(1).map(({ id }) => id),
  );
  const orders = {
    original: [...words.keys()],
    shuffled: shuffledOrder(words, new Random(seed)),
  };
  const readings: Reading[] = [];
  for (const order of ['original', 'shuffled'] as const) {
    for (const positions of ['on', 'off'] as const) {
      const prompt = {
        parts: [],
        ids: orders[order].flatMap((word) => ids[word]),
        ablations: positions === 'off' ? { noPositions: true } : {},
      };
      const { tokens, nats } = await ask('losses', prompt);
      const { logits } = await ask('predict', prompt);
      const probs = softmax(logits);
      const best = probs.indexOf(Math.max(...probs));
      readings.push({
        order,
        positions,
        tokens: tokens.slice(1),
        bits: Array.from(nats.subarray(1), (loss) => Number((loss / Math.LN2).toPrecision(6))),
        next: { token: vocabulary[best], probability: Number(probs[best].toPrecision(6)) },
      });
    }
  }
  return { cut, readings };
}
