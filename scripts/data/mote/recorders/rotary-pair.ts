import { matrix, matrixRow } from '#math/matrix.ts';
import { rotatePositionsBackward } from '#math/rotary-positions.ts';
import type { Tensor } from '#model/mote/inspect.ts';
import type { Head } from '#widgets/rotary-pair/turned-score.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const TEXT = 'After Monday comes Tuesday. After Tuesday comes';

/**
 * A query and the key one place before it from every head of Mote, turned back to place 0, and which
 * head looks most at the token before in this text.
 */
export async function record(ask: AskMote) {
  const { config } = await ask('load', {});
  const heads: Head[] = [];
  let first = { head: 0, weight: -Infinity };
  let shown: { query: object; key: object } | undefined;
  for (let block = 0; block < config.blocks; block++) {
    for (let head = 0; head < config.heads; head++) {
      const { tokens, tensors } = await ask('inspect', {
        parts: [{ text: TEXT }],
        views: [
          { kind: 'query', block, head },
          { kind: 'key', block, head },
          { kind: 'attention', block, head },
        ],
      });
      const [query, key, attention] = tensors as Tensor[];
      const last = tokens.length - 1;
      const before = (_: unknown, t: number) => attention.values[(t + 1) * tokens.length + t];
      const looks = Array.from({ length: last }, before).reduce((sum, weight) => sum + weight, 0);
      if (looks > first.weight) first = { head: heads.length, weight: looks };
      heads.push({
        block,
        head,
        query: atPlaceZero(query, last, config.rotaryBase),
        key: atPlaceZero(key, last - 1, config.rotaryBase),
      });
      shown = { query: tokens[last], key: tokens[last - 1] };
    }
  }
  return { text: TEXT, tokens: shown, first: first.head, heads };
}

/** One row of a tensor of rotated vectors, turned back. */
function atPlaceZero({ values, shape }: Tensor, row: number, base: number): number[] {
  const rows = matrix(shape[0], shape[1], values);
  const places = Array.from({ length: shape[0] }, (_, t) => t);
  const turnedBack = rotatePositionsBackward(rows, places, base);
  return Array.from(matrixRow(turnedBack, row), (value) => Number(value.toPrecision(5)));
}
