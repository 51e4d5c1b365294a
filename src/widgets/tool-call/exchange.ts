/** One question to a model that may call a program: what it writes, where it stops, what is put in. */
import type { SamplingStep } from '#math/sampling-pipeline.ts';
import { isControl, type ControlName, type Part } from '#model/mote/control.ts';
import type { Ending } from '#model/mote/generate.ts';
import { givenToLast, LIKELIEST } from '#model/mote/likeliest.ts';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { answerCall, readCall, type Call, type Reply } from '#model/mote/calls.ts';

/** Who writes what follows ‹result›: the program, the reader in its place, or the model itself. */
export const WRITERS = ['program', 'reader', 'mote'] as const;

export interface Wish {
  question: string;
  writer: (typeof WRITERS)[number];
  /** What the reader says in the program's place. */
  reply: string;
  /** What the program can look up, a sentence a line. */
  facts: string;
}

/** A token in the text, with what the model gave it, whoever wrote it; null where it did not see its place. */
export interface Placed {
  token: MoteToken;
  probability: number | null;
}

export interface Exchange {
  /** What the model wrote first, with ‹result› where it stopped there. */
  first: readonly Placed[];
  /** The call and the program's reply; null where the model did not stop for one. */
  call: Call | null;
  reply: Reply | null;
  /** What stands in the place of the result, with the token that ends it. */
  result: readonly Placed[];
  /** What the model wrote after it. */
  answer: readonly Placed[];
  /** Tokens of the beginning that did not fit into the context. */
  dropped: number;
}

/** What is asked of the model. */
export interface AskModel {
  generate(request: {
    parts: Part[];
    ids: number[];
    steps: SamplingStep[];
    seed: number;
    maxTokens: number;
    stopAt: ControlName[];
  }): Promise<{ written: MoteToken[]; ending: Ending }>;
  tokenize(request: { text: string }): Promise<{ tokens: MoteToken[] }>;
  losses(request: {
    parts: Part[];
    ids: number[];
  }): Promise<{ dropped: number; nats: ArrayLike<number> }>;
}

/** Tokens written on at most, each time. */
export const LENGTH = 40;
const TURN_ENDS: ControlName[] = ['document', 'user'];

/** The program’s list: a sentence a line. */
export const sentencesOf = (facts: string) =>
  facts
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A turn of a dialogue, as Mote has read them. */
export const promptOf = (question: string): Part[] => [
  { control: 'user' },
  { text: question },
  { control: 'bot' },
];

/** Lets the model write until it ends or calls, has the call answered, and lets it write on. */
export async function converse(
  wish: Wish,
  vocabulary: readonly MoteToken[],
  ask: AskModel,
): Promise<Exchange> {
  const parts = promptOf(wish.question);
  const writeOn = (after: readonly MoteToken[], stopAt: ControlName[]) =>
    ask.generate({ parts, ids: idsOf(after), ...LIKELIEST, maxTokens: LENGTH, stopAt });
  const control = (name: ControlName) => vocabulary.find((token) => isControl(token, name))!;

  const { written, ending } = await writeOn([], [...TURN_ENDS, 'result']);
  const stopped = ending !== 'length' && ending.control === 'result';
  const first = stopped ? [...written, control('result')] : written;
  const call = stopped ? readCall(first) : null;
  const reply = stopped ? answerCall(call, sentencesOf(wish.facts)) : null;
  let [result, answer]: MoteToken[][] = [[], []];
  if (reply) {
    if (wish.writer === 'mote') {
      const { written: on } = await writeOn(first, TURN_ENDS);
      const end = on.findIndex((token) => isControl(token, 'end')) + 1 || on.length;
      [result, answer] = [on.slice(0, end), on.slice(end)];
    } else {
      const text = wish.writer === 'reader' ? wish.reply : reply.text;
      const [, ...tokens] = (await ask.tokenize({ text })).tokens;
      result = [...tokens, control('end')];
      answer = (await writeOn([...first, ...result], TURN_ENDS)).written;
    }
  }

  const all = [...first, ...result, ...answer];
  const { nats, dropped } = await ask.losses({ parts, ids: idsOf(all) });
  const given = givenToLast(nats, all.length);
  const placed = all.map((token, i) => ({ token, probability: given[i] }));
  return {
    first: placed.slice(0, first.length),
    call,
    reply,
    result: placed.slice(first.length, first.length + result.length),
    answer: placed.slice(first.length + result.length),
    dropped,
  };
}

const idsOf = (tokens: readonly MoteToken[]) => tokens.map(({ id }) => id);
