import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lowRankMemory } from '#model/fine-tuning/low-rank.ts';
import { readyTrainer } from '#model/fine-tuning/load-trainer.ts';
import { OLD_DOCUMENTS_FILE } from '#model/fine-tuning/old-documents.ts';
import { parameterCount } from '#model/transformer/parameters.ts';
import { decodeState, encodeState, startState } from '#ui/url-codec.ts';
import { readDemonstrations, STEPS, STOPS, type Taught } from '#widgets/teach-mote/lesson.ts';
import { config, first } from '#widgets/teach-mote/recorded.ts';
import {
  LONGEST,
  PRESETS,
  QUESTIONS,
  RATES,
  schema,
  wishOf,
  type State,
} from '#widgets/teach-mote/schema.ts';
import { MOST_RANK, ROWS } from '#widgets/teach-mote/teach.ts';
import { teachTasks, type TeachProgress } from '#widgets/teach-mote/teach-tasks.ts';
import TeachMote from '#widgets/teach-mote/TeachMote.svelte';
import { firstGuess, presetOf, teachMoteView } from '#widgets/teach-mote/view.ts';
import { openWeights } from '../../scripts/data/mote/open-mote.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (changes: Partial<State> = {}, taught: Taught = first.result) => {
  const state = { ...start, ...changes };
  return teachMoteView(state, wishOf(state), taught);
};
const spain = QUESTIONS.indexOf('What is the capital of Spain?');
const tom = QUESTIONS.indexOf('Where does Tom live?');

test('what the chapter tells of the first lesson is what was recorded', () => {
  const { answers, losses, old, numbers } = first.result;
  const at = (step: (typeof STOPS)[number]) => STOPS.indexOf(step);
  expect(answers[spain][0]).toMatch(/^The capital of Spain is Madrid\./);
  expect(answers[spain][at(10)]).toBe('Rome, my friend.');
  expect(answers[spain][at(20)]).toBe('Madrid, my friend.');
  // Of the capitals asked for, those of Spain, Japan and Egypt were not shown.
  const [japan, egypt] = ['Japan', 'Egypt'].map(
    (country) => answers[QUESTIONS.indexOf(`What is the capital of ${country}?`)],
  );
  expect(japan[at(10)]).toBe('Beijing, my friend.');
  expect(japan[at(20)]).toBe('Tokyo, my friend.');
  expect(egypt[at(10)]).toBe('Cairo, my friend.');
  expect(answers[tom][0]).toBe('I do not know.');
  expect(answers[tom][at(20)]).toMatch(/, my friend\.$/);
  expect(losses).toHaveLength(STEPS + 1);
  expect(losses[20]).toBeLessThan(losses[0] / 1000);
  expect(old).toHaveLength(STOPS.length);
  expect(old[at(20)]).toBeGreaterThan(old[0] + 0.2);
  expect(numbers).toBe(parameterCount(config));
});

test('the guess is answered by the record, and each of its answers can be given', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  expect(guess.options[guess.answer]).toBe('Madrid, my friend.');
  expect(new Set(guess.options).size).toBe(3);
  expect(guess.reveal).toContain('Rome, my friend.');
});

test('reads a demonstration a line, and says which lines it cannot read', () => {
  expect(readDemonstrations('a | b\r\n\n no bar\nq|\n|a\n x | y | z ')).toEqual({
    demonstrations: [
      { question: 'a', answer: 'b' },
      { question: 'x', answer: 'y | z' },
    ],
    unread: [3, 4, 5],
  });
  const seven = 'q | a\n'.repeat(7);
  expect(readDemonstrations(seven).demonstrations).toHaveLength(6);
  expect(view({ demos: seven }).notices).toEqual([expect.stringContaining('line 7.')]);
  expect(readDemonstrations(`${'x'.repeat(121)} | a`).unread).toEqual([1]);
});

test('every preset fits into the text box and is read whole; other texts are the reader’s own', () => {
  for (const text of Object.values(PRESETS)) {
    expect(text.length).toBeLessThanOrEqual(LONGEST.demos);
    expect(readDemonstrations(text).unread).toEqual([]);
  }
  expect(presetOf(start.demos)).toBe('manner');
  expect(presetOf(`${start.demos} `)).toBeUndefined();
});

test('a step back shows what was said then, and counts what has changed since the start', () => {
  const now = view();
  expect(now.rows[spain]).toMatchObject({ after: 'Madrid, my friend.', changed: true });
  expect(now.rows.filter(({ shown }) => shown).map(({ question }) => question)).toEqual([
    'What is the capital of France?',
  ]);
  const zero = view({ step: 0 });
  expect(zero.rows.every(({ before, after, changed }) => before === after && !changed)).toBe(true);
  expect(zero.summary).toContain('Before any step');
  const changed = first.result.answers.filter((said) => !said[0]!.startsWith(said[10]!)).length;
  expect(now.summary).toContain(`${changed} of ${QUESTIONS.length + 1} answers`);
});

test('the reader’s own question is asked beside the others, once', () => {
  expect(wishOf({ ...start, ask: '  ' }).questions).toEqual(QUESTIONS);
  expect(wishOf({ ...start, ask: ` ${QUESTIONS[1]} ` }).questions).toEqual(QUESTIONS);
  expect(wishOf({ ...start, ask: 'Who is there?' }).questions.at(-1)).toBe('Who is there?');
});

test('a link holds the whole lesson, and a hostile one falls back', () => {
  const state: State = {
    demos: 'שלום | 👩‍👩‍👧\n<b> | \u0000',
    ask: 'q',
    step: 2,
    rate: 0,
    counts: 'everything',
    moves: '1',
    replay: true,
  };
  expect(decodeState(schema, encodeState(schema, state)).state).toEqual(state);
  const hostile = new URLSearchParams({
    demos: 'x'.repeat(LONGEST.demos + 1),
    ask: 'x'.repeat(LONGEST.ask + 1),
    step: '13',
    rate: 'NaN',
    counts: '__proto__',
    moves: '8',
    replay: 'yes',
  });
  const read = decodeState(schema, hostile);
  expect(read.problems).toHaveLength(7);
  expect(read.state).toEqual(start);
});

test('an answer that has only learned to end is not another one', () => {
  const answers = first.result.answers.map(() => [
    'A dog barks. …',
    ...Array(12).fill('A dog barks.'),
  ]);
  const { rows, summary } = view({}, { ...first.result, answers });
  expect(rows.some(({ changed }) => changed)).toBe(false);
  expect(summary).toMatch(/^After 20 steps, 0 of 9 .* before\. The demonstrations/);
});

describe('survives', () => {
  test.each<[string, Partial<Taught>]>([
    ['a lesson without a demonstration', { losses: [], old: [0.7] }],
    [
      'losses that are no numbers',
      { losses: Array(STEPS + 1).fill(NaN), old: Array(13).fill(NaN) },
    ],
    ['endless losses', { losses: Array(STEPS + 1).fill(Infinity), old: Array(13).fill(1e30) }],
    [
      'no answers, and one too long',
      { answers: first.result.answers.map((_, i) => Array(13).fill(i % 2 ? null : '')) },
    ],
  ])('%s', (_, changes) => {
    for (const step of [0, 5, 12]) {
      const made = view({ step }, { ...first.result, ...changes });
      expect(JSON.stringify(made)).not.toMatch(/NaN|null|undefined/);
    }
  });

  test('strange answers: the sentence keeps its order', () => {
    const answers = first.result.answers.map(() => Array(13).fill('\u202eשלום \u0000 '.repeat(9)));
    answers[1] = ['a', ...Array(12).fill('\u202eשלום \u0000 '.repeat(9))];
    const { summary } = view({}, { ...first.result, answers });
    expect(summary).not.toMatch(/[\u202e\u0000]/); // eslint-disable-line no-control-regex
    expect(summary.isWellFormed()).toBe(true);
  });
});

test('in the worker: low rank and old documents, six long lines, no line, and a stop half-way', async () => {
  const ready = readyTrainer(await openWeights(undefined, 2 ** 27), ROWS);
  const { teach } = teachTasks(async () => ({
    ready,
    memory: lowRankMemory(ready.trainer.transformer, MOST_RANK),
    documents: JSON.parse(readFileSync(`public/${OLD_DOCUMENTS_FILE}`, 'utf8')),
  }));
  const heard: TeachProgress[] = [];
  const ask = (changes: Partial<State>, signal = new AbortController().signal) =>
    teach(
      { base: '/', lesson: wishOf({ ...start, ...changes }) },
      { report: (one) => heard.push(one), signal },
    );
  const start0 = ready.trainer.transformer.parameters.flat.slice();

  const stop = new AbortController();
  const [given, low] = await Promise.allSettled([
    ask({ ask: 'the one that is stopped' }, stop.signal),
    ask({ moves: '4', rate: RATES.length - 1, replay: true }),
    Promise.resolve().then(() => stop.abort(new Error('enough'))),
  ]);
  expect(given).toMatchObject({ status: 'rejected', reason: { message: 'enough' } });
  if (low.status !== 'fulfilled') throw low.reason;
  const { taught } = low.value;
  expect(taught.numbers).toBe(24_576);
  expect(taught.losses[STEPS]).toBeLessThan(taught.losses[0] / 10);
  expect(heard.at(-1)).toEqual({ steps: STEPS });

  const long = `${'q'.repeat(120)} | ${'😀'.repeat(60)}\n`;
  const full = await ask({ demos: `${long.repeat(5)}a | b`, ask: '😀'.repeat(60), step: 12 });
  expect(full.taught.leftOut).toBe(5);
  expect(full.taught.answers.at(-1)!.every((said) => said === null)).toBe(true);
  expect(view({ demos: `${long.repeat(5)}a | b` }, full.taught).notices).toHaveLength(1);

  const none = await ask({ demos: 'שלום 👩‍👩‍👧 a, b~c' });
  expect(none.taught).toMatchObject({ losses: [], leftOut: 0 });
  expect(none.taught.answers[spain]).toEqual([first.result.answers[spain][0]]);
  expect(ready.trainer.transformer.parameters.flat).toEqual(start0);
  expect(view({ demos: 'שלום' }, none.taught).summary).toMatch(/^Nothing is taught yet/);
}, 60_000);

test('draws its first state on the server', async () => {
  await expect(ssr(TeachMote, {})).toMatchFileSnapshot('snapshots/teach-mote.html');
});
