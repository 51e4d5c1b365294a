/** One question put three ways, and how the model goes on from each. */
import type { SamplingStep } from '#math/sampling-pipeline.ts';
import type { ControlName, Part } from '#model/mote/control.ts';
import type { Ending } from '#model/mote/generate.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';

export const FRAMES = ['bare', 'question', 'dialogue'] as const;
export type FrameName = (typeof FRAMES)[number];

export const HOWS = ['sample', 'greedy'] as const;

/** Tokens written on at most. */
const LENGTH = 36;
/** A document ends, or a call of a tool waits for its result, which is not for the model to write. */
const STOP_AT: ControlName[] = ['document', 'result'];

export interface FramesWish {
  question: string;
  answer: string;
  seed: number;
  how: (typeof HOWS)[number];
}

export interface Framed {
  name: FrameName;
  written: readonly MoteToken[];
  /** Index of the first token that a chat program would not show. */
  stop: number;
  ending: Ending;
  /** −ln p of each token of the answer, were it to come at once. */
  answerNats: readonly number[];
  dropped: number;
}

/** What is asked of the model. */
export interface AskFrames {
  generate(request: {
    parts: Part[];
    steps: SamplingStep[];
    seed: number;
    maxTokens: number;
    stopAt: ControlName[];
  }): Promise<{ written: MoteToken[]; ending: Ending }>;
  losses(request: {
    parts: Part[];
  }): Promise<{ tokens: MoteToken[]; dropped: number; nats: Float64Array }>;
}

/**
 * The prompt of a frame, as the model reads it: without the spaces that end the question, which are left out where a
 * prompt ends with them, and would be weighed as a token of the answer where the answer follows.
 */
export function promptOf(name: FrameName, question: string): Part[] {
  const text = question.replace(/ +$/, '');
  if (name === 'bare') return [{ text }];
  if (name === 'question') return [{ text: `Question: ${text} Answer:` }];
  return [{ control: 'user' }, { text }, { control: 'bot' }];
}

/** Has the model go on from every frame, and weighs one answer in each. */
export async function writeOn(
  { question, answer, seed, how }: FramesWish,
  ask: AskFrames,
): Promise<Framed[]> {
  const framed: Framed[] = [];
  for (const name of FRAMES) {
    const parts = promptOf(name, question);
    const steps: SamplingStep[] = how === 'greedy' ? [{ kind: 'top-k', k: 1 }] : [];
    const { written, ending } = await ask.generate({
      parts,
      steps,
      seed,
      maxTokens: LENGTH,
      stopAt: STOP_AT,
    });
    const spaced = /^\s/.test(answer) ? answer : ` ${answer}`;
    const prompt = await ask.losses({ parts });
    const whole =
      answer === '' ? prompt : await ask.losses({ parts: [...parts, { text: spaced }] });
    const answered = whole.tokens.length + whole.dropped - prompt.tokens.length - prompt.dropped;
    framed.push({
      name,
      written,
      stop: stopOf(name, written),
      ending,
      answerNats: Array.from(whole.nats.slice(Math.max(1, whole.nats.length - answered))),
      dropped: whole.dropped,
    });
  }
  return framed;
}

/** Where a chat program would cut: at the next speaker's turn, or at the next question. */
function stopOf(name: FrameName, written: readonly MoteToken[]): number {
  const at = written.findIndex((token) =>
    'control' in token
      ? token.control === 'user' || token.control === 'document'
      : name === 'question' && 'text' in token && token.text.trim() === 'Question',
  );
  return at === -1 ? written.length : at;
}
