import type { AskMote } from '#model/mote/ask-mote.ts';
import { HABITS, WAYS, type Habit, type Wish } from '#widgets/three-habits/prompts.ts';
import { tryHabit } from '#widgets/three-habits/tried.ts';
import type { Tried } from '#widgets/three-habits/written.ts';
import { readManifest } from '../open-mote.ts';

/** Names and a sum that training never shows; Speck is wrong about the sum when it has to say it at once. */
const FIRST: Record<Habit, Omit<Wish, 'habit'>> = {
  page: {
    task: 'What does Mirako drink?',
    passage: 'Kolu drinks milk. Mirako drinks cocoa. Tebo drinks water.',
    model: 'mote',
  },
  steps: { task: '48 + 37', passage: '', model: 'speck' },
  tool: { task: '384 + 291', passage: '', model: 'mote' },
};

const inShort = (tried: Tried) =>
  Object.fromEntries(
    WAYS.map((name) => {
      const written = tried[name].written.map(({ probability, ...one }) => ({
        ...one,
        probability: probability === null ? null : Number(probability.toPrecision(4)),
      }));
      return [name, { ...tried[name], written }];
    }),
  );

/** One case of each habit, without it and with it. */
export async function record(ask: AskMote) {
  const made = [];
  for (const habit of HABITS) {
    const wish: Wish = { habit, ...FIRST[habit] };
    const { vocabulary } = await ask('load', { model: wish.model });
    const result = await tryHabit(wish, vocabulary, {
      generate: (request) => ask('generate', request),
      tokenize: (request) => ask('tokenize', request),
      losses: (request) => ask('losses', request),
    });
    made.push([habit, { wish, result: inShort(result) }] as const);
  }
  const { kernels, weights } = readManifest('speck');
  const base = weights.find(({ name }) => name === 'base')!;
  return { ...Object.fromEntries(made), speckBytes: base.bytes + kernels.bytes };
}
