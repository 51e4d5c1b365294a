import { continuations } from './continuations.ts';
import type { Part } from '#model/mote/control.ts';
import { markedControl, markParts } from './control.ts';
import { vocabularySize, type DocumentEncoder } from './encode-document.ts';
import { pieces } from './pieces.ts';
import type { Program } from './writer.ts';

/**
 * The exact distribution of the next token after a prefix: (vocabularySize), or null when no
 * document of the program begins with its tokens.
 *
 *     P(token | prefix) = P(a document begins with prefix and token) / P(it begins with prefix)
 *
 * The prefix may end inside a word: what the word can become is followed to its end, because its
 * tokens depend on all of it, and only words that begin with the tokens of the prefix count.
 */
export function nextTokens(
  program: Program,
  prefix: readonly Part[],
  encoder: DocumentEncoder,
): Float64Array | null {
  const marked = markParts(prefix);
  const begun = lastPiece(marked);
  const given = begun === '' ? [] : encoder.markedPieceIds(begun);
  const probs = new Float64Array(vocabularySize(encoder.tokenizer));
  let sum = 0;

  const enough = (after: string) => {
    const all = pieces(begun + after);
    return hasEnded(all, 0) && (all[0] !== begun || hasEnded(all, 1));
  };
  for (const { after, probability } of continuations(program, marked, enough)) {
    const ids = pieces(begun + after)
      .slice(0, 2)
      .flatMap((piece) => encoder.markedPieceIds(piece));
    if (ids.length === given.length || !startsWith(ids, given)) continue;
    probs[ids[given.length]] += probability;
    sum += probability;
  }
  return sum === 0 ? null : probs.map((p) => p / sum);
}

/**
 * The exact probability of each token of a document given those before it: (tokens of the
 * document). Null when the program cannot write it. Their product is the document's probability.
 */
export function tokenProbabilities(
  program: Program,
  document: readonly Part[],
  encoder: DocumentEncoder,
): Float64Array | null {
  const marked = markParts(document);
  const probs: number[] = [];
  let before = 1;
  let at = 0;
  for (const piece of pieces(marked)) {
    const ids = encoder.markedPieceIds(piece);
    for (let n = 1; n <= ids.length; n++) {
      const begun = n === ids.length ? piece : encoder.tokenizer.decode(ids.slice(0, n));
      const p = startProbability(program, marked.slice(0, at), begun, ids.slice(0, n), encoder);
      if (p === 0) return null;
      probs.push(p / before);
      before = p;
    }
    at += piece.length;
  }
  return Float64Array.from(probs);
}

/** P(a document begins with `marked`, which ends with a piece, and then the tokens `given`). */
function startProbability(
  program: Program,
  marked: string,
  begun: string, // the text of the tokens given
  given: readonly number[],
  encoder: DocumentEncoder,
): number {
  let sum = 0;
  const enough = (after: string) => hasEnded(pieces(begun + after), 0);
  for (const { after, probability } of continuations(program, marked + begun, enough)) {
    if (startsWith(encoder.markedPieceIds(pieces(begun + after)[0]), given)) sum += probability;
  }
  return sum;
}

/** The piece that a prefix ends with, which more text may lengthen; empty after a control token. */
function lastPiece(marked: string): string {
  const last = pieces(marked).at(-1) ?? '';
  return markedControl(last) === null ? last : '';
}

/** Whether piece i can grow no more: another follows it, or it is a control token. */
function hasEnded(all: readonly string[], i: number): boolean {
  return all.length > i + 1 || (all.length > i && markedControl(all[i]) !== null);
}

function startsWith(ids: readonly number[], start: readonly number[]): boolean {
  return start.every((id, i) => ids[i] === id);
}
