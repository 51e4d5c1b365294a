/** What the figure shows of a word, in Mote's vectors and in the real ones; recorded or made live. */
import type { Tensor } from '#model/mote/inspect.ts';
import type { WordTable } from '#model/word-vectors/decode-word-vectors.ts';
import { nearestWords, wordVector } from '#model/word-vectors/nearest-words.ts';
import { inSlices } from '#ui/in-slices.ts';
import { tokenLabel, type TokenPart } from '#ui/token-face.ts';
import { nearestTokens, rowLengths, type Measure } from './nearest-tokens.ts';

/** Neighbours shown. */
const SHOWN = 7;
/** Tokens looked up at a time. */
const SLICE = 2;

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
  nearest: Record<Measure, Neighbour[]>;
  /** The row of the nearest by each measure. */
  twins: Record<Measure, number[]>;
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

export async function moteSide(
  ids: readonly number[],
  { shape: [, width], values }: Tensor,
  vocabulary: readonly TokenPart[],
): Promise<MoteSide> {
  const lengths = rowLengths(values, width);
  const row = (id: number) =>
    Array.from(values.subarray(id * width, (id + 1) * width), (x) => Math.round(x * 100) / 100);
  const piece = (id: number): Piece => {
    const near = nearestTokens(values, width, id, SHOWN, lengths);
    return {
      token: tokenLabel(vocabulary[id]),
      length: round(lengths[id]),
      row: row(id),
      nearest: byMeasure((measure) =>
        near[measure].map((one) => ({
          token: tokenLabel(vocabulary[one.row]),
          cosine: round(one.cosine),
          length: round(one.length),
        })),
      ),
      twins: byMeasure((measure) => row(near[measure][0].row)),
    };
  };
  const made = await inSlices([...new Set(ids)], SLICE, (slice) =>
    slice.map((id) => [id, piece(id)] as const),
  );
  const pieces = new Map(made.flat());
  return { pieces: ids.map((id) => pieces.get(id)!) };
}

const byMeasure = <T>(of: (measure: Measure) => T): Record<Measure, T> => ({
  cosine: of('cosine'),
  dot: of('dot'),
  distance: of('distance'),
});

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
