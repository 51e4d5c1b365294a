import type { MoteTasks } from '#model/mote/mote-protocol.ts';
import type { View } from '#model/mote/inspect.ts';
import { tokenLabel, type TokenPart } from '#ui/token-face.ts';

/** Candidates read out at each place. */
export const TOP = 3;

export const LENS_VIEWS: View[] = [{ kind: 'logit-lens', top: TOP }, { kind: 'residual-norms' }];

interface Candidate {
  token: string;
  probability: number;
}

/** What the residual stream would say at each token after 0 … L blocks, and how long it is. */
export interface LensReading {
  text: string;
  tokens: string[];
  dropped: number;
  /** Best first: (L + 1, T, TOP). */
  candidates: Candidate[][][];
  /** (L + 1, T) */
  norms: number[][];
}

/** The worker's answer, as far as the figure shows it. */
export function lensReading(
  text: string,
  { tokens, dropped, tensors }: MoteTasks['inspect']['result'],
  vocabulary: readonly TokenPart[],
): LensReading {
  const [lens, norms] = tensors;
  if (!lens?.ids || !norms) throw new RangeError('expected a logit lens and the norms');
  const { ids, values } = lens;
  const [depths, length] = norms.shape;
  const range = (n: number) => Array.from({ length: n }, (_, i) => i);
  return {
    text,
    tokens: tokens.map(tokenLabel),
    dropped,
    candidates: range(depths).map((l) =>
      range(length).map((t) =>
        range(TOP).map((rank) => {
          const at = (l * length + t) * TOP + rank;
          return {
            token: tokenLabel(vocabulary[ids[at]]),
            probability: Number(values[at].toPrecision(4)),
          };
        }),
      ),
    ),
    norms: range(depths).map((l) =>
      range(length).map((t) => Number(norms.values[l * length + t].toPrecision(4))),
    ),
  };
}

/** The fewest blocks after which the final prediction is the likeliest token, and stays so. */
export function settledAfter({ candidates }: LensReading, token: number): number {
  const best = candidates.map((layer) => layer[token][0].token);
  const final = best[best.length - 1];
  let depth = best.length - 1;
  while (depth > 0 && best[depth - 1] === final) depth--;
  return depth;
}
