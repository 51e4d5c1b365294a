import { Random } from '#math/random.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';
import { readCall } from '#model/mote/calls.ts';
import { LIKELIEST } from '#model/mote/likeliest.ts';
import { converse, LENGTH, promptOf, type Placed, type Wish } from '#widgets/tool-call/exchange.ts';

const FIRST: Wish = {
  question: 'What does Mirako drink?',
  writer: 'program',
  reply: '',
  facts: [
    'Mirako drinks water.',
    'Kolu lives in Dublin.',
    'Tebo speaks Latin.',
    'Anna has the kite.',
    'The capital of Lumo is Oslo.',
  ].join('\n'),
};

const TASKS = 50;
const SEED = 1;

/** The first exchange of the figure, and how many tasks come whole into a call, by digits. */
export async function record(ask: AskMote) {
  const { vocabulary } = await ask('load', {});
  const { first, result, answer, ...rest } = await converse(FIRST, vocabulary, {
    generate: (request) => ask('generate', request),
    tokenize: (request) => ask('tokenize', request),
    losses: (request) => ask('losses', request),
  });
  const inShort = (tokens: readonly Placed[]) =>
    tokens.map(({ token, probability }) => ({
      token,
      probability: probability === null ? null : Number(probability.toPrecision(6)),
    }));
  const exchange = {
    ...rest,
    first: inShort(first),
    result: inShort(result),
    answer: inShort(answer),
  };

  const calls = [];
  for (const digits of [3, 4]) {
    const random = new Random(SEED);
    const drawn = () => Math.floor((9 * random.next() + 1) * 10 ** (digits - 1));
    let right = 0;
    for (let i = 0; i < TASKS; i++) {
      const task = `${drawn()} + ${drawn()}`;
      const { written } = await ask('generate', {
        parts: promptOf(`What is ${task}?`),
        ...LIKELIEST,
        maxTokens: LENGTH,
        stopAt: ['result'],
      });
      const call = readCall(written);
      if (call?.tool === 'calc' && call.words === task) right++;
    }
    calls.push({ digits, tasks: TASKS, right });
  }
  return { first: { wish: FIRST, result: exchange }, calls };
}
