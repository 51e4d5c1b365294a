import { crossEntropy } from '#math/cross-entropy.ts';
import { softmax } from '#math/softmax.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';
import type { Tensor } from '#model/mote/inspect.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import type { Ablations } from '#model/transformer/ablations.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';
import { inSlices } from '#ui/in-slices.ts';
import { tokenLabel } from '#ui/token-face.ts';

/** What to look at, and what to change in the model first. Blocks and heads count from 0. */
export interface Wish {
  text: string;
  block: number;
  head: number;
  /** The causal mask, as in training. */
  mask: boolean;
  /** The head adds nothing. */
  drop: boolean;
}

/** A next token with its probability: by the whole model, and as changed. */
export interface NextToken {
  label: string;
  probability: number;
  changed: number;
}

/** One head on a text of T tokens, with what the model expects before and after a change. */
export interface HeadReading {
  wish: Wish;
  /** Tokens of its beginning that the context had no room for. */
  dropped: number;
  /** The token that starts a document comes first. */
  tokens: readonly MoteToken[];
  /** Row t is how token t looks at all tokens. */
  weights: readonly (readonly number[])[];
  /** −ln p of the token after each; after the last, of the whole model's favourite. */
  nats: readonly number[];
  changedNats: readonly number[];
  /** After each token, the likeliest of either model. */
  next: readonly (readonly NextToken[])[];
}

/** Next tokens taken from each of the two predictions. */
const LISTED = 3;
/** Tokens of which the predictions are read in one go: a long text must not stop the page. */
const SLICE = 16;

export async function readHead(
  ask: AskMote,
  wish: Wish,
  vocabulary: readonly MoteToken[],
): Promise<HeadReading> {
  const { text, block, head, mask, drop } = wish;
  const prompt = { parts: [{ text }], rows: 'all' as const };
  const ablations: Ablations = { noMask: !mask, dropHeads: drop ? [{ block, head }] : [] };
  const views = [{ kind: 'attention' as const, block, head }];
  const { tensors } = await ask('inspect', { ...prompt, ablations, views });
  const changed = rowsOf(await ask('predict', { ...prompt, ablations }));
  const { tokens, dropped, logits } = await ask('predict', prompt);
  const whole = rowsOf({ tokens, logits });

  const following = [...tokens.slice(1).map(({ id }) => id), favourite(whole[whole.length - 1])];
  const read = (t: number) => ({
    nats: crossEntropy(whole[t], following[t]),
    changedNats: crossEntropy(changed[t], following[t]),
    next: nextTokens(softmax(whole[t]), softmax(changed[t]), vocabulary),
  });
  const slices = await inSlices([...tokens.keys()], SLICE, (slice) => slice.map(read));
  const each = slices.flat();
  return {
    wish,
    dropped,
    tokens,
    weights: weightRows(tensors[0]!), // there, for no block is dropped
    nats: each.map(({ nats }) => nats),
    changedNats: each.map(({ changedNats }) => changedNats),
    next: each.map(({ next }) => next),
  };
}

/** A head's weights, (T, T), as T rows. */
export function weightRows({ shape: [size], values }: Tensor): number[][] {
  return Array.from({ length: size }, (_, t) => [...values.subarray(t * size, (t + 1) * size)]);
}

/** −ln p as in HeadReading.nats, without each head in turn: (blocks, heads, T). */
export async function natsWithout(
  ask: AskMote,
  text: string,
  { blocks, heads }: TransformerConfig,
): Promise<number[][][]> {
  const parts = [{ text }];
  const best = favourite((await ask('predict', { parts })).logits);
  const without = async (block: number, head: number) => {
    const ablations = { dropHeads: [{ block, head }] };
    const { nats } = await ask('losses', { parts, ablations });
    const { logits } = await ask('predict', { parts, ablations });
    return [...nats.slice(1), crossEntropy(logits, best)];
  };
  const all: number[][][] = [];
  for (let block = 0; block < blocks; block++) {
    all.push([]);
    for (let head = 0; head < heads; head++) all[block].push(await without(block, head));
  }
  return all;
}

function nextTokens(
  probs: Float64Array,
  changed: Float64Array,
  vocabulary: readonly MoteToken[],
): NextToken[] {
  return Array.from(new Set([...likeliest(probs), ...likeliest(changed)]), (id) => ({
    label: tokenLabel(vocabulary[id]),
    probability: probs[id],
    changed: changed[id],
  })).sort((a, b) => b.probability - a.probability);
}

/** The ids of the largest probabilities, largest first. */
function likeliest(probs: Float64Array): number[] {
  const left = probs.slice();
  return Array.from({ length: Math.min(LISTED, probs.length) }, () => {
    const best = left.indexOf(Math.max(...left));
    left[best] = -1;
    return best;
  });
}

function favourite(scores: Float32Array): number {
  return scores.indexOf(Math.max(...scores));
}

/** (T, V) as T rows. */
function rowsOf({ tokens, logits }: { tokens: readonly unknown[]; logits: Float32Array }) {
  const size = logits.length / tokens.length;
  return tokens.map((_, t) => logits.subarray(t * size, (t + 1) * size));
}
