import { expect, test } from 'vitest';
import type { MoteToken } from '#model/mote/mote-token.ts';
import { startState } from '#ui/url-codec.ts';
import {
  FRAMES,
  promptOf,
  writeOn,
  type AskFrames,
  type FramesWish,
} from '#widgets/prompt-frames/frames.ts';
import PromptFrames from '#widgets/prompt-frames/PromptFrames.svelte';
import {
  firstFrames,
  firstGuess,
  promptFramesView,
  QUESTIONS,
  schema,
} from '#widgets/prompt-frames/view.ts';
import { openMote } from '../../scripts/data/mote/open-mote.ts';
import { ssr } from '../support/ssr.ts';

const first = startState(schema);
const wish: FramesWish = { question: 'Why?', answer: 'Because.', seed: 1, how: 'sample' };

/** Answers “yes”, then begins another question; every text has a token for each word. */
const written: MoteToken[] = [
  { id: 1, text: ' yes' },
  { id: 2, text: ' Question' },
  { id: 3, control: 'user' },
  { id: 4, text: ' no' },
];
const ask: AskFrames = {
  generate: async () => ({ written, ending: { control: 'document' } }),
  losses: async ({ parts }) => {
    const words = parts.flatMap((part) => ('text' in part ? part.text.trim().split(/\s+/) : ['c']));
    const tokens = ['<start>', ...words].map((text, id) => ({ id, text }));
    return { tokens, dropped: 0, nats: Float64Array.from(tokens, (_, i) => (i === 0 ? 0 : 0.5)) };
  },
};

test('the three frames put nothing but words and speakers round the question', () => {
  expect(promptOf('bare', 'Why?')).toEqual([{ text: 'Why?' }]);
  expect(promptOf('question', 'Why?')).toEqual([{ text: 'Question: Why? Answer:' }]);
  expect(promptOf('dialogue', 'Why?').map((part) => Object.keys(part)[0])).toEqual([
    'control',
    'text',
    'control',
  ]);
});

test('only the tokens of the answer are weighed', async () => {
  const framed = await writeOn({ ...wish, answer: 'one two three' }, ask);
  for (const { answerNats } of framed) expect(answerNats).toEqual([0.5, 0.5, 0.5]);
  const { lanes } = promptFramesView(first, wish, framed);
  expect(lanes[0].total).toBeCloseTo(Math.exp(-1.5), 12);
});

test('spaces after the question change nothing: Mote reads the same prompt and weighs the same tokens', async () => {
  const mote = openMote();
  const asked = (question: string) =>
    writeOn(
      { question, answer: 'I am fine, thank you.', seed: 1, how: 'greedy' },
      {
        generate: (request) => mote('generate', request),
        losses: (request) => mote('losses', request),
      },
    );
  const plain = await asked('How are you?');
  expect(await asked('How are you?  ')).toEqual(plain);
  expect(plain[0].answerNats.length).toBeGreaterThan(3);
});

test('a chat program cuts at the next speaker, and after an answer at the next question', async () => {
  const framed = await writeOn(wish, ask);
  expect(framed.map(({ stop }) => stop)).toEqual([2, 1, 2]);
  const { lanes } = promptFramesView({ ...first, cut: true }, wish, framed);
  expect(lanes[1].written).toEqual([{ text: ' yes', control: false }]);
  expect(lanes[1].hidden).toContain('3 more tokens');
  expect(lanes[1].end).toBe('');
});

test('writing stops where a program has to answer, and the lane says so', async () => {
  const asked: string[][] = [];
  const calls: AskFrames = {
    ...ask,
    generate: async ({ stopAt }) => {
      asked.push(stopAt);
      return { written, ending: { control: 'result' } };
    },
  };
  const framed = await writeOn(wish, calls);
  expect(asked.every((stopAt) => stopAt.includes('result'))).toBe(true);
  const waits = (cut: boolean) =>
    promptFramesView({ ...first, cut }, wish, framed).lanes.map((lane) => lane.waits !== '');
  expect(waits(false)).toEqual([true, true, true]);
  expect(waits(true)).toEqual([false, false, false]);
});

test('the recorded answer is weighed in every frame, and the dialogue gives it more than the bare question', () => {
  expect(firstFrames.result.map(({ name }) => name)).toEqual([...FRAMES]);
  const [bare, , dialogue] = promptFramesView(first, firstFrames.wish, firstFrames.result).lanes;
  expect(dialogue.total).toBeGreaterThan(bare.total);
  for (const { nats } of [bare, dialogue]) expect(nats.length).toBeGreaterThan(5);
});

test('guesses have the recorded text as their answer', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  const { written: on, stop } = firstFrames.result[1];
  expect(guess.answer === 1).toBe(on.length > stop);
});

test('the questions offered are within what a link may hold', () => {
  for (const { question, answer } of QUESTIONS) {
    expect(schema.question.read(question)).toBe(question);
    expect(schema.answer.read(answer)).toBe(answer);
  }
});

test('survives any question and any answer', async () => {
  for (const text of ['', ' ', '👩‍👩‍👧‍👦'.repeat(5), 'שלום', '\ud800', '\u0000‹user›<|endoftext|>']) {
    const framed = await writeOn({ ...wish, question: text, answer: text }, ask);
    const view = promptFramesView(first, { ...wish, question: text, answer: text }, framed);
    expect(JSON.stringify(view)).not.toMatch(/NaN|undefined/);
  }
});

test('an empty answer is not weighed', () => {
  const framed = firstFrames.result.map((one) => ({ ...one, answerNats: [] }));
  const view = promptFramesView(first, { ...wish, answer: ' ' }, framed);
  expect(view.summary).toBe('No answer to be weighed yet.');
  expect(view.lanes.map(({ chance, width }) => [chance, width])).toEqual(Array(3).fill(['–', 0]));
});

test('draws its first state on the server', async () => {
  await expect(ssr(PromptFrames, {})).toMatchFileSnapshot('snapshots/prompt-frames.html');
});
