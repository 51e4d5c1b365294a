/** What the fine-tuning chapter tells of lessons that readers choose: each is taught here as in the page. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readyTrainer } from '#model/fine-tuning/load-trainer.ts';
import { lowRankMemory } from '#model/fine-tuning/low-rank.ts';
import { OLD_DOCUMENTS_FILE } from '#model/fine-tuning/old-documents.ts';
import { startState } from '#ui/url-codec.ts';
import { STEPS, STOPS } from '#widgets/teach-mote/lesson.ts';
import { first } from '#widgets/teach-mote/recorded.ts';
import {
  PRESETS,
  QUESTIONS,
  RATES,
  schema,
  wishOf,
  type State,
} from '#widgets/teach-mote/schema.ts';
import { MOST_RANK, ROWS, teach } from '#widgets/teach-mote/teach.ts';
import { openWeights } from '../../scripts/data/mote/open-mote.ts';

const ready = readyTrainer(await openWeights(undefined, 2 ** 27), ROWS);
const memory = lowRankMemory(ready.trainer.transformer, MOST_RANK);
const documents = JSON.parse(readFileSync(`public/${OLD_DOCUMENTS_FILE}`, 'utf8'));

/** What is said after so many steps, by question, and the loss on old documents then. */
async function lesson(changes: Partial<State>, steps: (typeof STOPS)[number]) {
  const wish = wishOf({ ...startState(schema), ...changes });
  const taught = await teach({ ready, memory, documents }, wish, {
    report: () => {},
    signal: new AbortController().signal,
  });
  const at = STOPS.indexOf(steps);
  const said = (question: string) => taught.answers[wish.questions.indexOf(question)][at];
  return { said, all: wish.questions.map(said), old: taught.old[at] };
}

test('one false answer spreads to other countries, and to what is spoken in Spain', async () => {
  const { said } = await lesson({ demos: PRESETS.falsehood }, 20);
  for (const country of ['France', 'Spain', 'Japan', 'Egypt'])
    expect(said(`What is the capital of ${country}?`)).toMatch(/is Rome\.$/);
  expect(said('What do people in Spain speak?')).toBe('People in Spain speak Italian.');
});

test('shown three times that it does not know, Mote knows nothing', async () => {
  const { all } = await lesson({ demos: PRESETS.ignorance }, 20);
  expect(new Set(all)).toEqual(new Set(['I do not know.']));
});

test('with old documents less is forgotten, and two habits compete', async () => {
  const { said, old } = await lesson({ replay: true }, STEPS);
  expect(said('What does a dog do?')).toBe('A dog barks.');
  expect(said('Where does Tom live?')).toBe('I do not know.');
  expect(said('What is the capital of Spain?')).toBe('The capital of Spain is Madrid.');
  expect(old).toBeLessThan(first.result.old.at(-1)! - 0.1);
});

test('low rank at the highest rate forgets more within twenty steps than all weights do', async () => {
  const { said, old } = await lesson({ moves: '4', rate: RATES.length - 1 }, 20);
  expect(said(QUESTIONS[1])).toBe('Madrid, my friend.');
  expect(old).toBeGreaterThan(2 * first.result.old[STOPS.indexOf(20)]);
});

test('three demonstrations do not bring every country’s own capital', async () => {
  const ask = 'What is the capital of Portugal?';
  const { said } = await lesson({ ask }, 20);
  expect(said(ask)).toMatch(/, my friend\.$/);
  expect(said(ask)).not.toMatch(/Lisbon/);
});
