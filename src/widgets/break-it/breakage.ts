import { Random } from '#math/random.ts';
import { softmax } from '#math/softmax.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';
import { tokenLabel, type TokenPart } from '#ui/token-face.ts';
import { ablationsOf, type Switches } from './switches.ts';

export interface Wish extends Switches {
  readonly text: string;
  /** Of the shuffled order. */
  readonly seed: number;
}

interface Candidate {
  token: string;
  probability: number;
}

/** A text read by the whole model, and by one with something switched off. */
export interface Breakage {
  wish: Wish;
  /** In the order in which the second one read them; losses in nats. */
  tokens: { token: string; before: number; after: number }[];
  dropped: number;
  /** The likeliest next tokens of both, best first. */
  before: Candidate[];
  after: Candidate[];
}

const CANDIDATES = 4;

/** Reads a text twice. A token that was moved is compared with itself at its own place. */
export async function measureBreakage(
  ask: AskMote,
  wish: Wish,
  vocabulary: readonly TokenPart[],
): Promise<Breakage> {
  const whole = await ask('losses', { parts: [{ text: wish.text }] });
  const ids = whole.tokens.slice(1).map(({ id }) => id);
  const order = ids.map((_, i) => i);
  if (wish.shuffled) new Random(wish.seed).shuffle(order);
  const prompt = { parts: [], ids: order.map((i) => ids[i]), ablations: ablationsOf(wish) };

  const before = await ask('predict', { parts: [], ids });
  const broken = await ask('losses', prompt);
  const after = await ask('predict', prompt);
  return {
    wish,
    tokens: order.map((from, to) => ({
      token: tokenLabel(whole.tokens[from + 1]),
      before: rounded(whole.nats[from + 1]),
      after: rounded(broken.nats[to + 1]),
    })),
    dropped: whole.dropped,
    before: likeliest(before.logits, vocabulary),
    after: likeliest(after.logits, vocabulary),
  };
}

function likeliest(logits: Float32Array, vocabulary: readonly TokenPart[]): Candidate[] {
  const probs = softmax(logits);
  const order = Array.from(probs.keys()).sort((a, b) => probs[b] - probs[a] || a - b);
  return order.slice(0, CANDIDATES).map((id) => ({
    token: tokenLabel(vocabulary[id]),
    probability: rounded(probs[id]),
  }));
}

const rounded = (x: number) => Number(x.toPrecision(6));
