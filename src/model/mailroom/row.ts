/** One row of text put together from several writers, of which the program around a model keeps who wrote what. */

export type Origin = 'program' | 'reader' | 'outside';

/** Characters of a row, from `start` up to but not including `end`, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

export interface Part {
  text: string;
  from: Origin;
  /** Who wrote it, where it comes from outside. */
  writer?: string;
}

export type Piece = Part & Span;

export interface Row {
  /** All that a model gets to see. */
  text: string;
  /** All that the program knows besides. */
  pieces: readonly Piece[];
}

/** Lays parts one after the other. */
export function layRow(parts: readonly Part[]): Row {
  let end = 0;
  const pieces = parts.map((part) => ({ ...part, start: end, end: (end += part.text.length) }));
  return { text: parts.map(({ text }) => text).join(''), pieces };
}

/** The pieces that a span has characters of. */
export function piecesOf({ pieces }: Row, { start, end }: Span): Piece[] {
  return pieces.filter((piece) => piece.start < end && start < piece.end);
}
