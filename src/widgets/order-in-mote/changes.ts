/** What a new order of the words changes inside Mote, with and without its mask and its positions. */
import { Random } from '#math/random.ts';
import { shuffledOrder } from '#math/shuffled-order.ts';
import { wordIds } from '#model/mote/word-ids.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';
import type { Ablations } from '#model/transformer/ablations.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';

/** Mote as it is, and with parts switched off. */
export const NETWORKS = [
  { key: 'neither', ablations: { noMask: true, noPositions: true } },
  { key: 'mask', ablations: { noPositions: true } },
  { key: 'positions', ablations: { noMask: true } },
  { key: 'both', ablations: {} },
] as const satisfies readonly { key: string; ablations: Ablations }[];

const MOST_WORDS = 8;
/** Differences below this share of a vector are rounding: sums of 32-bit numbers taken in another order. */
const ROUNDING = 1e-4;

export interface Wish {
  text: string;
  seed: number;
}

export interface Changes {
  readonly words: readonly string[];
  readonly cut: boolean;
  /** Which of the words stands at each place of the new order. */
  readonly order: readonly number[];
  /** How far each word's vector moves, of its own length: network, then blocks passed, then word. */
  readonly changes: readonly (readonly (readonly number[])[])[];
}

/** Runs the four networks over both orders. */
export async function changesOfOrder(
  { text, seed }: Wish,
  { blocks, contextLength }: Pick<TransformerConfig, 'blocks' | 'contextLength'>,
  ask: AskMote,
): Promise<Changes> {
  const { words, ids, cut } = await wordIds(
    text,
    { mostWords: MOST_WORDS, mostIds: contextLength - 1 },
    async (word) => (await ask('tokenize', { text: word })).tokens.slice(1).map(({ id }) => id),
  );
  const order = shuffledOrder(words, new Random(seed));
  const views = Array.from(Array(blocks + 1).keys(), (after) => ({
    kind: 'residual' as const,
    after,
  }));

  /** The vectors at the end of each word after 0 … L blocks, by word: (L + 1, words, C). */
  const vectors = async (places: readonly number[], ablations: Ablations) => {
    const { tensors } = await ask('inspect', {
      parts: [],
      ids: places.flatMap((word) => ids[word]),
      views,
      ablations,
    });
    return tensors.map((tensor) => {
      const { values, shape } = tensor!;
      const byWord: Float32Array[] = [];
      let end = 0; // row 0 is the token that starts the document
      for (const word of places) {
        end += ids[word].length;
        byWord[word] = values.subarray(end * shape[1], (end + 1) * shape[1]);
      }
      return byWord;
    });
  };

  const changes: number[][][] = [];
  for (const { ablations } of NETWORKS) {
    const before = await vectors([...words.keys()], ablations);
    const after = await vectors(order, ablations);
    changes.push(before.map((stage, l) => stage.map((vector, w) => change(vector, after[l][w]))));
  }
  return { words, cut, order, changes };
}

/** |b − a| / |a|, or 0 where that is rounding. */
function change(a: Float32Array, b: Float32Array): number {
  let difference = 0;
  let length = 0;
  for (let c = 0; c < a.length; c++) {
    difference += (b[c] - a[c]) ** 2;
    length += a[c] ** 2;
  }
  const share = Math.sqrt(difference / length);
  return share < ROUNDING ? 0 : Number(share.toPrecision(6));
}
