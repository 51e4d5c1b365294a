import { categorical } from '#math/categorical.ts';
import { greedy } from '#math/greedy.ts';
import { Random } from '#math/random.ts';
import { softmax } from '#math/softmax.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { tokenLabel } from '#ui/token-face.ts';

/** Tokens written at most. */
export const MOST_STEPS = 24;
/** Candidates shown one by one at every step. */
const SHOWN = 4;

/** What the reader asks for. */
export interface Wish {
  text: string;
  /** The likeliest token of all, or one drawn by its probability. */
  pick: 'likeliest' | 'drawn';
  seed: number;
}

interface Candidate {
  token: string;
  probability: number;
}

/** One turn of the loop: what was expected, and what was taken. */
export interface WalkStep {
  /** Best first; the one that was taken is among them. */
  top: readonly Candidate[];
  /** Its place there. */
  chosen: number;
}

/** A text that grew token by token. */
export interface Walk {
  /** The prompt, from the token that starts a document, and every token taken but the last. */
  tokens: readonly string[];
  promptLength: number;
  /** Tokens of the prompt’s beginning that were left out. */
  dropped: number;
  steps: readonly WalkStep[];
  /** Whether the model ended the text itself. */
  ended: boolean;
}

/** Read, choose, append, and again: until the model starts another document, or for 24 tokens. */
export async function walk(
  ask: AskMote,
  { text, pick, seed }: Wish,
  { vocabulary, contextLength }: { vocabulary: readonly MoteToken[]; contextLength: number },
): Promise<Walk> {
  const whole = (await ask('tokenize', { text })).tokens.slice(1); // less the document token
  const prompt = whole.slice(Math.max(0, whole.length - (contextLength - MOST_STEPS)));
  const ids = prompt.map(({ id }) => id);
  const random = new Random(seed);
  const steps: WalkStep[] = [];
  for (;;) {
    const { logits, tokens } = await ask('predict', { parts: [], ids });
    const probs = softmax(logits); // (V)
    const id = pick === 'likeliest' ? greedy(logits) : categorical(probs, random);
    const candidate = (of: number): Candidate => ({
      token: tokenLabel(vocabulary[of]),
      probability: Number(probs[of].toPrecision(4)),
    });
    const best = Array.from(probs.keys()).sort((a, b) => probs[b] - probs[a] || a - b);
    const place = Math.min(best.indexOf(id), SHOWN - 1);
    steps.push({ top: best.slice(0, SHOWN).with(place, id).map(candidate), chosen: place });
    const token = vocabulary[id];
    const ended = 'control' in token && token.control === 'document';
    if (ended || steps.length === MOST_STEPS) {
      return {
        tokens: tokens.map(tokenLabel),
        promptLength: prompt.length + 1,
        dropped: whole.length - prompt.length,
        steps,
        ended,
      };
    }
    ids.push(id);
  }
}
