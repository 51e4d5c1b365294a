import { continuations } from './continuations.ts';
import type { Part } from '#model/mote/control.ts';
import { markedControl, markParts, partsOf } from './control.ts';
import { pieces } from './pieces.ts';
import type { Program } from './writer.ts';

export interface NextPiece {
  /** A word with its space, a digit, a punctuation mark, or a control token. */
  readonly piece: Part;
  readonly probability: number;
}

/**
 * The exact distribution of the next piece of a document, likeliest first: what a reader would
 * call the next word.
 *
 * A prefix that ends inside a word is continued to that word's end. Null when no document of the
 * program begins with the prefix.
 */
export function nextPieces(program: Program, prefix: readonly Part[]): NextPiece[] | null {
  const marked = markParts(prefix);
  const total = new Map<string, number>();
  let sum = 0;
  for (const { after, probability } of continuations(program, marked, holdsWholePiece)) {
    if (after === '') continue; // the prefix is a whole document
    const piece = pieces(after)[0];
    total.set(piece, (total.get(piece) ?? 0) + probability);
    sum += probability;
  }
  if (sum === 0) return null;
  return Array.from(total, ([piece, probability]) => ({
    piece: partsOf(piece)[0],
    probability: probability / sum,
  })).sort((a, b) => b.probability - a.probability);
}

/** Whether the first piece has ended: it is a control token, or another piece has begun. */
function holdsWholePiece(after: string): boolean {
  return markedControl(after) !== null || pieces(after).length > 1;
}
