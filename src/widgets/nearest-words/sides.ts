/** What the figure shows of a word, in Mote's vectors and in the real ones; recorded or made live. */
import type { Tensor } from '#model/mote/inspect.ts';
import type { WordTable } from '#model/word-vectors/decode-word-vectors.ts';
import { nearestWords, wordVector } from '#model/word-vectors/nearest-words.ts';
import { tokenLabel, type TokenPart } from '#ui/token-face.ts';
import { MEASURES, nearestTokens, type Measure } from './nearest-tokens.ts';

/** Neighbours shown. */
const SHOWN = 7;

export interface Neighbour {
  token: string;
  cosine: number;
  /** Of its vector. */
  length: number;
}

/** One token of Mote's: its row of the embedding matrix, and the tokens nearest to it by each measure. */
export interface Piece {
  token: string;
  length: number;
  row: number[];
  /** The row of the token nearest by cosine. */
  twin: number[];
  nearest: Record<Measure, Neighbour[]>;
}

/** The tokens that Mote reads a word as. */
export interface MoteSide {
  pieces: Piece[];
}

/** The words nearest in the real vectors, whose lengths are all 1; none where the word has no vector. */
export interface RealSide {
  word: string;
  nearest: { token: string; cosine: number }[];
}

export function moteSide(
  ids: readonly number[],
  { shape: [, width], values }: Tensor,
  vocabulary: readonly TokenPart[],
): MoteSide {
  const row = (id: number) =>
    Array.from(values.subarray(id * width, (id + 1) * width), (x) => Math.round(x * 100) / 100);
  const pieces = ids.map((id) => {
    const lists = MEASURES.map(
      (measure) => [measure, nearestTokens(values, width, id, measure, SHOWN)] as const,
    );
    return {
      token: tokenLabel(vocabulary[id]),
      length: round(Math.hypot(...values.subarray(id * width, (id + 1) * width))),
      row: row(id),
      twin: row(lists[0][1][0].row),
      nearest: Object.fromEntries(
        lists.map(([measure, list]) => [
          measure,
          list.map((near) => ({
            token: tokenLabel(vocabulary[near.row]),
            cosine: round(near.cosine),
            length: round(near.length),
          })),
        ]),
      ) as Record<Measure, Neighbour[]>,
    };
  });
  return { pieces };
}

export function realSide(word: string, table: WordTable): RealSide {
  const vector = wordVector(table, word.trim());
  if (!vector) return { word, nearest: [] };
  return {
    word,
    nearest: nearestWords(table, vector, SHOWN, [word.trim()]).map((near) => ({
      token: near.word,
      cosine: round(near.similarity),
    })),
  };
}

/** To three decimals. */
const round = (value: number): number => Math.round(value * 1000) / 1000;
