/** The loop of a language model: text to tokens to a distribution to one token, which joins the text. */
import { inverseCdf } from '#math/categorical.ts';
import { Random } from '#math/random.ts';
import { softmax } from '#math/softmax.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';

export const HOWS = ['sample', 'greedy'] as const;
export type How = (typeof HOWS)[number];

/** How often the loop goes round, at most: a text may end before. */
export const ROUNDS = 12;
/** Tokens of a distribution that are drawn one by one. */
const SHOWN = 6;

export interface LoopWish {
  text: string;
  seed: number;
  how: How;
}

export interface Round {
  /** Tokens after the one that begins a document that the context had no room for. */
  dropped: number;
  /** The likeliest tokens, best first. */
  top: readonly { token: MoteToken; share: number }[];
  /** The number drawn, in [0, 1); null where the likeliest token is taken. */
  point: number | null;
  /** The token taken, its share, and where its stretch begins when all lie end to end, likeliest first. */
  taken: { token: MoteToken; share: number; from: number };
}

export interface Loop {
  /** What the first round reads: the token that begins a document, and those of the text that fit. */
  tokens: readonly MoteToken[];
  rounds: readonly Round[];
}

/** Asks the model for the scores of every next token, (V), after a text and the tokens taken so far. */
export type AskScores = (prompt: {
  parts: { text: string }[];
  ids: number[];
}) => Promise<{ tokens: MoteToken[]; dropped: number; logits: Float32Array }>;

/** Goes round the loop until the text ends or has gone round often enough. */
export async function goRound(
  { text, seed, how }: LoopWish,
  vocabulary: readonly MoteToken[],
  ask: AskScores,
): Promise<Loop> {
  const random = new Random(seed);
  const ids: number[] = [];
  const rounds: Round[] = [];
  let start: readonly MoteToken[] | undefined;
  while (rounds.length < ROUNDS) {
    const { tokens, dropped, logits } = await ask({ parts: [{ text }], ids });
    start ??= tokens;
    const round = takeOne(logits, vocabulary, how === 'sample' ? random.next() : null);
    rounds.push({ dropped, ...round });
    const { token } = round.taken;
    if ('control' in token && token.control === 'document') break;
    ids.push(token.id);
  }
  return { tokens: start!, rounds };
}

/** One token from the scores of all, (V): where the point falls, or the likeliest without a point. */
export function takeOne(
  logits: Float32Array,
  vocabulary: readonly MoteToken[],
  point: number | null,
): Omit<Round, 'dropped'> {
  const probs = softmax(logits);
  const order = Array.from(probs.keys()).sort((a, b) => probs[b] - probs[a] || a - b);
  const shares = order.map((id) => probs[id]);
  const at = point === null ? 0 : inverseCdf(shares, point);
  const one = (rank: number) => ({ token: vocabulary[order[rank]], share: shares[rank] });
  return {
    top: order.slice(0, SHOWN).map((_, rank) => one(rank)),
    point,
    taken: { ...one(at), from: shares.slice(0, at).reduce((sum, share) => sum + share, 0) },
  };
}
