import { bytePairEncode } from './byte-pair-encode.ts';
import { showTokens, type Token } from './token-parts.ts';
import { utf8Bytes } from './utf8.ts';
import type { TokenTable } from './vocabulary.ts';

/** One merge, and the piece after it. */
export interface MergeStep {
  /** Which token, before the merge, was the left one; it is also where the merged token stands. */
  position: number;
  left: Token;
  right: Token;
  /** The merged token's id, which is the rank of the merge: the lowest of `candidates`. */
  id: number;
  /** Before the merge: what each token and its right neighbour would make, null where nothing. */
  candidates: (number | null)[];
  /** The tokens after the merge. */
  tokens: Token[];
}

/** How one piece of a text went from bytes to tokens. */
export interface MergeTrace {
  piece: string;
  /** One token for each byte. */
  start: Token[];
  steps: MergeStep[];
}

/** A trace repeats the whole piece at each step; longer pieces are not for watching. */
export const MAX_TRACE_BYTES = 128;

/**
 * Plays byte pair encoding of one piece, merge by merge.
 *
 * Throws a RangeError for a piece of more than MAX_TRACE_BYTES bytes.
 */
export function mergeTrace(piece: string, table: TokenTable): MergeTrace {
  const bytes = utf8Bytes(piece);
  if (bytes.length > MAX_TRACE_BYTES) {
    throw new RangeError(
      `expected a piece of at most ${MAX_TRACE_BYTES} bytes, got ${bytes.length}`,
    );
  }
  let ids = Array.from(bytes, (byte) => table.byteId(byte));
  const starts = Array.from(bytes, (_, i) => i); // the byte each token starts at
  const show = () => showTokens(ids, (id) => table.tokenBytes(id));
  const start = show();
  let tokens = start;
  const steps: MergeStep[] = [];

  bytePairEncode(bytes, table, (at, id) => {
    const position = starts.indexOf(at);
    const candidates = ids.slice(1).map((right, i) => {
      const made = table.mergedId(ids[i], right);
      return made < 0 ? null : made;
    });
    const left = tokens[position];
    const right = tokens[position + 1];
    starts.splice(position + 1, 1);
    ids = ids.toSpliced(position, 2, id);
    tokens = show();
    steps.push({ position, left, right, id, candidates, tokens });
  });
  return { piece, start, steps };
}
