import { categorical } from '#math/categorical.ts';
import { Random } from '#math/random.ts';
import { samplingStages, type SamplingStep } from '#math/sampling-pipeline.ts';
import { softmax } from '#math/softmax.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { tokenLabel } from '#ui/token-face.ts';

/** Tokens written at most. */
export const LENGTH = 28;
/** Tokens at the fork that are named. */
const NAMED = 6;

/** What the continuations depend on. */
export interface Wish {
  text: string;
  temperature: number;
  /** 0 for none. */
  topK: number;
  /** 1 for none. */
  topP: number;
  seed: number;
  /** Where the second continuation leaves the first: a place in it, from 0. */
  at: number;
  /** The rank of the token that is forced there, from 1; 0 for none. */
  force: number;
}

export interface WrittenToken {
  token: MoteToken;
  /** What the model gave it, and its rank. */
  probability: number;
  rank: number;
}

/** Two continuations of one text from one seed, and the choice at which they part. */
export interface Branches {
  wish: Wish;
  /** The place of the fork, which lies within the first continuation. */
  at: number;
  first: readonly WrittenToken[];
  /** The same up to the fork; null while nothing is forced. */
  second: readonly WrittenToken[] | null;
  /** Tokens at the beginning of the text that the context had no room for at the fork. */
  dropped: number;
  /** The model's scores at the fork, best first, and the names of the best. */
  logits: readonly number[];
  labels: readonly string[];
}

/** The model's scores of every next token, (V), after the text and these tokens, and how many did not fit. */
export type Scores = (ids: readonly number[]) => Promise<{ logits: Float32Array; dropped: number }>;

/** What stands between the scores and the draw, in the usual order. */
export function stepsOf({ temperature, topK, topP }: Wish): SamplingStep[] {
  return [
    { kind: 'temperature', temperature },
    ...(topK > 0 ? [{ kind: 'top-k', k: topK } as const] : []),
    ...(topP < 1 ? [{ kind: 'top-p', p: topP } as const] : []),
  ];
}

/** Writes the first continuation, forces a token in it, and goes on from there with the same random numbers. */
export async function writeBranches(
  scores: Scores,
  wish: Wish,
  vocabulary: readonly MoteToken[],
): Promise<Branches> {
  const first = await writeOn(scores, wish, vocabulary, []);
  const at = Math.min(wish.at, first.length - 1);
  const kept = first.slice(0, at);
  const { logits, dropped } = await scores(kept.map(({ token }) => token.id));
  const order = ranked(logits);
  const forced = order[Math.min(wish.force, order.length) - 1];
  return {
    wish,
    at,
    first,
    second:
      wish.force === 0
        ? null
        : await writeOn(scores, wish, vocabulary, [...kept, written(logits, forced, vocabulary)]),
    dropped,
    logits: order.map((id) => logits[id]),
    labels: order.slice(0, NAMED).map((id) => tokenLabel(vocabulary[id])),
  };
}

/** Goes on after tokens that stand already; each place has a random number of its own. */
async function writeOn(
  scores: Scores,
  wish: Wish,
  vocabulary: readonly MoteToken[],
  start: readonly WrittenToken[],
): Promise<WrittenToken[]> {
  const tokens = [...start];
  const random = new Random(wish.seed);
  for (let i = 0; i < start.length; i++) random.next();
  while (tokens.length < LENGTH && !ends(tokens[tokens.length - 1])) {
    const { logits } = await scores(tokens.map(({ token }) => token.id));
    const stages = samplingStages(logits, stepsOf(wish));
    const id = categorical(stages[stages.length - 1].probs, random);
    tokens.push(written(logits, id, vocabulary));
  }
  return tokens;
}

/** At how many of the later places that both continuations have they differ. */
export function differences({ first, second, at }: Branches): { count: number; of: number } {
  const both = Math.min(first.length, second?.length ?? 0);
  let count = 0;
  for (let i = at + 1; i < both; i++) {
    if (first[i].token.id !== second![i].token.id) count++;
  }
  return { count, of: Math.max(0, both - at - 1) };
}

/** Whether a document ended with this token. */
function ends(last: WrittenToken | undefined): boolean {
  return last !== undefined && 'control' in last.token && last.token.control === 'document';
}

function written(logits: Float32Array, id: number, vocabulary: readonly MoteToken[]): WrittenToken {
  return {
    token: vocabulary[id],
    probability: softmax(logits)[id],
    rank: ranked(logits).indexOf(id) + 1,
  };
}

/** The ids by score, best first; of equal ones, the lower id first. */
function ranked(logits: Float32Array): number[] {
  return Array.from(logits.keys()).sort((a, b) => logits[b] - logits[a] || a - b);
}
