import { analogyPoint } from '#model/word-vectors/analogy.ts';
import type { WordTable } from '#model/word-vectors/decode-word-vectors.ts';
import { nearestWords, wordVector } from '#model/word-vectors/nearest-words.ts';

export const SPACES = ['real', 'mote'] as const;
export type Space = (typeof SPACES)[number];

/** The words of a − b + c. */
interface Sum {
  a: string;
  b: string;
  c: string;
}

interface Candidate {
  token: string;
  cosine: number;
  /** Whether it is one of the three words of the sum. */
  input: boolean;
}

/** The words nearest to a − b + c, inputs among them; words without a vector make it impossible. */
export interface Found extends Sum {
  space: Space;
  missing: string[];
  candidates: Candidate[];
}

/** Candidates kept: enough to show five when the three inputs are left out. */
const KEPT = 8;

/**
 * The words nearest to a − b + c by cosine, the inputs not left out, best first.
 * `label` says how a row of the table is shown.
 */
export function found(
  space: Space,
  table: WordTable,
  label: (row: number) => string,
  { a, b, c }: Sum,
): Found {
  const inputs = [a, b, c].map((word) => word.trim());
  const missing = inputs.filter((word) => wordVector(table, word) === undefined);
  if (missing.length > 0) return { space, a, b, c, missing, candidates: [] };
  const point = analogyPoint(table, inputs[1], inputs[0], inputs[2]);
  // b, a and c may cancel out to nothing at all, which lies near to no word.
  if (point.every((x) => x === 0)) return { space, a, b, c, missing, candidates: [] };
  const rows = inputs.map((word) => table.rowOf.get(word.toLowerCase()));
  const candidates = nearestWords(table, point, KEPT).map(({ row, similarity }) => ({
    token: label(row),
    cosine: Math.round(similarity * 1000) / 1000,
    input: rows.includes(row),
  }));
  return { space, a, b, c, missing, candidates };
}
