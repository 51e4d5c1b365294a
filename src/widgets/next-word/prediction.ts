import { entropy } from '#math/entropy.ts';
import { softmax } from '#math/softmax.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { tokenLabel } from '#ui/token-face.ts';

/** Tokens drawn one by one; all others are drawn together. */
const DRAWN = 10;
/** Tokens that may follow to make a word whole. */
const LONGEST_WORD = 4;

/** A prediction as far as the figure shows it. */
export interface Prediction {
  /** The words it was made for. */
  text: string;
  /** Tokens of its beginning that the context had no room for. */
  dropped: number;
  /** The likeliest next tokens, best first, each with the letters that most likely make it a whole word. */
  top: readonly { token: string; ending: string; logit: number; probability: number }[];
  /** Probability of all other tokens together. */
  rest: number;
  /** ln Σ exp(logit): what every logit is measured against. */
  logNormaliser: number;
  entropyNats: number;
  vocabularySize: number;
}

/** The model's scores of every next token, (V), after the text and these tokens, and how many did not fit. */
export type Scores = (ids: readonly number[]) => Promise<{ logits: Float32Array; dropped: number }>;

/** What the model expects after a text. */
export async function predict(
  text: string,
  vocabulary: readonly MoteToken[],
  scores: Scores,
): Promise<Prediction> {
  const { logits, dropped } = await scores([]);
  const probs = softmax(logits);
  const order = Array.from(probs.keys()).sort((a, b) => probs[b] - probs[a] || a - b);
  const top = [];
  for (const id of order.slice(0, DRAWN)) {
    top.push({
      token: tokenLabel(vocabulary[id]),
      ending: await wordEnding(id, vocabulary, scores),
      logit: logits[id],
      probability: probs[id],
    });
  }
  return {
    text,
    dropped,
    top,
    rest: order.slice(DRAWN).reduce((sum, id) => sum + probs[id], 0),
    logNormaliser: logits[order[0]] - Math.log(probs[order[0]]),
    entropyNats: entropy(probs),
    vocabularySize: probs.length,
  };
}

/** The letters that follow a token, the likeliest token each time, up to the end of the word. */
async function wordEnding(first: number, vocabulary: readonly MoteToken[], scores: Scores) {
  const ids = [first];
  let ending = '';
  if (!/\p{L}$/u.test(textOf(vocabulary[first]))) return ending;
  while (ids.length <= LONGEST_WORD) {
    const { logits } = await scores(ids);
    const next = logits.indexOf(Math.max(...logits));
    const text = textOf(vocabulary[next]);
    if (!/^\p{L}+$/u.test(text)) break;
    ending += text;
    ids.push(next);
  }
  return ending;
}

function textOf(token: MoteToken): string {
  return 'text' in token ? token.text : '';
}
