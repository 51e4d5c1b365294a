import { joinBytes } from './join-bytes.ts';
import type { PairMerge } from './learned-vocabulary.ts';
import { MinHeap } from './min-heap.ts';
import { pretokenize } from './pretokenize.ts';
import { utf8Bytes } from './utf8.ts';

/** One merge that training learned, with what it did to the text. */
export interface LearnedMerge extends PairMerge {
  /** 256 for the first merge, then one more each time. */
  id: number;
  bytes: Uint8Array;
  /** How often the pair stood in the text; in "aaa" the pair aa stands twice. */
  count: number;
  /** Tokens the text takes from here on. */
  tokens: number;
  /** Unicode characters for each of them. */
  charactersPerToken: number;
}

/** A piece of the text, kept once however often it occurs. */
interface Piece {
  ids: number[];
  count: number;
}

const MAX_TOKENS = 2 ** 14; // so a pair of ids takes 28 bits
const MAX_BYTES = 2 ** 25; // and pair and count together fit the 53 bits of a heap key
const PAIRS = MAX_TOKENS ** 2;

/**
 * Learns byte pair merges from a text: again and again the most frequent pair of neighbours
 * becomes a token (Sennrich et al. 2016, on bytes). Yields merges for as long as some pair stands
 * in the text twice; take as many as wanted.
 *
 * Of pairs equally frequent, the one with the lower left id is merged, then with the lower right
 * id (as in Hugging Face tokenizers): the same text always teaches the same merges.
 *
 * A merge recounts only the pieces that hold its pair. Throws a RangeError for a text of more
 * than 2²⁵ bytes; ends at 2¹⁴ tokens.
 */
export function* trainBpe(text: string, pattern: RegExp): Generator<LearnedMerge, void> {
  const pieces = countPieces(text, pattern);
  const characters = [...text].length;
  let tokens = pieces.reduce((sum, { ids, count }) => sum + ids.length * count, 0);
  if (tokens > MAX_BYTES) {
    throw new RangeError(`expected a text of at most ${MAX_BYTES} bytes, got ${tokens}`);
  }

  const counts = new Map<number, number>(); // pair → how often it stands in the text
  const holders = new Map<number, Set<Piece>>(); // pair → the pieces that hold it, or once did
  const queue = new MinHeap(); // most frequent first, then the lowest pair; old counts stay in it
  const changed = new Set<number>();

  const addPairs = (piece: Piece, sign: 1 | -1) => {
    for (let i = 0; i + 1 < piece.ids.length; i++) {
      const pair = piece.ids[i] * MAX_TOKENS + piece.ids[i + 1];
      counts.set(pair, (counts.get(pair) ?? 0) + sign * piece.count);
      changed.add(pair);
      if (sign < 0) continue;
      const set = holders.get(pair);
      if (set) set.add(piece);
      else holders.set(pair, new Set([piece]));
    }
  };
  const enqueueChanged = () => {
    for (const pair of changed) {
      const count = counts.get(pair) ?? 0;
      if (count > 1) queue.push((MAX_BYTES - count) * PAIRS + pair);
    }
    changed.clear();
  };

  for (const piece of pieces) addPairs(piece, 1);
  enqueueChanged();

  const tokenBytes: Uint8Array[] = Array.from({ length: 256 }, (_, byte) => Uint8Array.of(byte));
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    const pair = key % PAIRS;
    const count = MAX_BYTES - (key - pair) / PAIRS;
    if (counts.get(pair) !== count) continue; // an old count
    const id = tokenBytes.length;
    if (id === MAX_TOKENS) return;

    const right = pair % MAX_TOKENS;
    const left = (pair - right) / MAX_TOKENS;
    for (const piece of holders.get(pair) ?? []) {
      addPairs(piece, -1);
      const before = piece.ids.length;
      piece.ids = replacePair(piece.ids, left, right, id);
      tokens -= (before - piece.ids.length) * piece.count;
      addPairs(piece, 1);
    }
    counts.delete(pair);
    holders.delete(pair);
    enqueueChanged();

    const bytes = joinBytes([tokenBytes[left], tokenBytes[right]]);
    tokenBytes.push(bytes);
    yield { id, left, right, bytes, count, tokens, charactersPerToken: characters / tokens };
  }
}

function countPieces(text: string, pattern: RegExp): Piece[] {
  const counts = new Map<string, number>();
  for (const piece of pretokenize(text, pattern)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return Array.from(counts, ([piece, count]) => ({ ids: [...utf8Bytes(piece)], count }));
}

/** Replaces each left–right pair, from the left, by `id`. */
function replacePair(ids: readonly number[], left: number, right: number, id: number): number[] {
  const replaced: number[] = [];
  for (let i = 0; i < ids.length; i++) {
    const here = ids[i] === left && ids[i + 1] === right;
    replaced.push(here ? id : ids[i]);
    if (here) i++;
  }
  return replaced;
}
