import type { Activations, Sequence } from './activations.ts';
import type { TransformerConfig } from './config.ts';

/**
 * Writes sequences of different lengths into the activations one after another, without padding.
 * Throws RangeError when there are none, one is empty, they do not fit, or an id is unknown.
 */
export function placeSequences(
  config: TransformerConfig,
  activations: Activations,
  sequences: readonly ArrayLike<number>[],
): Sequence[] {
  if (sequences.length === 0) throw new RangeError('expected at least one sequence');
  let start = 0;
  return sequences.map((tokens) => {
    const end = start + tokens.length;
    const sequence = { start, from: start, end };
    placeTokens(config, activations, sequence, tokens);
    start = end;
    return sequence;
  });
}

/** Writes the tokens of rows from … end − 1 of one sequence. Throws RangeError as above. */
export function placeTokens(
  { vocabularySize }: TransformerConfig,
  { rows, longest, tokens, positions }: Activations,
  { start, from, end }: Sequence,
  ids: ArrayLike<number>,
): void {
  if (ids.length === 0) throw new RangeError('expected at least one token');
  if (end > rows) throw new RangeError(`there is room for ${rows} tokens, not for ${end}`);
  if (end - start > longest) {
    throw new RangeError(`a sequence has room for ${longest} tokens, not for ${end - start}`);
  }
  for (let r = from; r < end; r++) {
    tokens[r] = checkToken(ids[r - from], vocabularySize);
    positions[r] = r - start;
  }
}

/** The id, or a RangeError unless it is a whole number from 0 to V − 1. */
export function checkToken(id: number, vocabularySize: number): number {
  if (Number.isInteger(id) && id >= 0 && id < vocabularySize) return id;
  throw new RangeError(`a token is a whole number from 0 to ${vocabularySize - 1}, got ${id}`);
}
