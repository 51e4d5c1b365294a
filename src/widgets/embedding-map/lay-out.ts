import type { WordTable } from '#model/word-vectors/decode-word-vectors.ts';
import { wordVector } from '#model/word-vectors/nearest-words.ts';
import type { Projection } from '#model/word-vectors/projection-protocol.ts';
import type { KindWord } from './kind-words.ts';
import type { Layout } from './layout.ts';
import { ownKind } from './own-kind.ts';

/** Two directions need three points. */
const FEWEST = 3;

/** Lays words out by the two directions along which their vectors, of length 1, vary most. */
export async function layOut(
  words: readonly KindWord[],
  table: WordTable,
  project: (data: Float64Array, rows: number) => Projection | Promise<Projection>,
): Promise<Layout> {
  const known = words.filter(({ word }) => wordVector(table, word));
  const missing = words.filter((one) => !known.includes(one)).map(({ word }) => word);
  if (known.length < FEWEST) {
    return { words: [], missing, explained: [0, 0], ownKind: 0, chance: 0 };
  }
  const rows = known.map(({ word }) => wordVector(table, word)!);
  const data = Float64Array.from({ length: rows.length * table.dimensions }, (_, i) => {
    return rows[Math.floor(i / table.dimensions)][i % table.dimensions];
  });
  const { places, explained } = await project(data, rows.length);
  const { share, chance } = ownKind(
    known.map(({ kind }) => kind),
    rows,
  );
  return {
    words: known.map((one, i) => ({
      ...one,
      x: round(places[2 * i]),
      y: round(places[2 * i + 1]),
    })),
    missing,
    explained: Array.from(explained, round),
    ownKind: round(share),
    chance: round(chance),
  };
}

/** As many digits as are drawn. */
const round = (value: number): number => Math.round(value * 1000) / 1000;
