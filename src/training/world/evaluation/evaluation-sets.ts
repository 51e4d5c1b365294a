import { Random } from '#math/random.ts';
import type { Split, Writer } from '../engine/writer.ts';
import type { Skill } from '../skills.ts';
import { addition, additionInSteps } from '../skills/addition.ts';
import { calculator } from '../skills/calculator.ts';
import { capitalPassage } from '../skills/capital-passage.ts';
import { closedBook } from '../skills/closed-book.ts';
import { coreference } from '../skills/coreference.ts';
import { dialogue } from '../skills/dialogue.ts';
import { maps } from '../skills/maps.ts';
import { patterns, PATTERN_NAMES } from '../skills/patterns.ts';
import { repetition } from '../skills/repetition.ts';
import { search } from '../skills/search.ts';
import { CAPITALS } from '../words/true-facts.ts';
import type { Condition } from './condition.ts';
import { OTHER_NAME_CONDITIONS } from './other-name-conditions.ts';
import { PASSAGE_CONDITIONS } from './passage-conditions.ts';
import { sampleItems, type Asked, type TestItem } from './test-item.ts';

/** Items that ask for one thing under one condition. */
export interface EvaluationSet {
  readonly skill: Skill;
  readonly condition: string;
  readonly items: readonly TestItem[];
}

const HELD: { readonly split: Split } = { split: 'held-out' };

const write = (
  skill: Skill,
  condition: string,
  program: (writer: Writer) => void,
  asked?: Asked,
): Condition => ({ skill, condition, program, asked });

const CONDITIONS: readonly Condition[] = [
  write('coreference', 'unseen pairs', (w) => coreference(w, 'held-out', 0)),
  write('coreference', 'unseen pairs, with a distraction', (w) => coreference(w, 'held-out', 1)),
  write('addition', 'unseen pairs', (w) => addition(w, 'held-out', 1)),
  write('addition', 'trained pairs', (w) => addition(w, 'train', 1)),
  write('addition in steps', 'unseen pairs', (w) => additionInSteps(w, 'held-out')),
  ...PATTERN_NAMES.map((name) =>
    write('patterns', `${name}, four shown`, (w) => patterns(w, 'held-out', name)),
  ),
  ...[3, 4, 5].map((keys) =>
    write('maps', `${keys} keys`, (w) => maps(w, { split: 'train', keys, lookUps: 1 })),
  ),
  write('maps', '4 keys, kinds of words never mapped', (w) =>
    maps(w, { ...HELD, keys: 4, lookUps: 1 }),
  ),
  ...[4, 7, 10].map((words) =>
    write('repetition', `${words} words`, (w) => repetition(w, { ...HELD, words }), 'first'),
  ),
  ...PASSAGE_CONDITIONS,
  ...[1, 2, 3].map((countries) =>
    write('capital passage', `${countries} made-up`, (w) =>
      capitalPassage(w, { ...HELD, countries, kind: 'made-up', questions: 1 }),
    ),
  ),
  write('capital passage', 'contradicts what is known', (w) =>
    capitalPassage(w, { ...HELD, countries: 2, kind: 'contradicted', questions: 1 }),
  ),
  write('closed book', 'unknown somebody, question', (w) =>
    closedBook(w, { ...HELD, quiz: false, about: 'somebody' }),
  ),
  write('closed book', 'unknown country, question', (w) =>
    closedBook(w, { ...HELD, quiz: false, about: 'made-up country' }),
  ),
  write('dialogue', 'name recalled', (w) => dialogue(w, 'held-out', 'name')),
  write(
    'calculator',
    'call, unseen sums',
    (w) => calculator(w, { ...HELD, task: 'small sum' }),
    'first',
  ),
  write('calculator', 'call, any task', (w) => calculator(w, { ...HELD, task: 'any' }), 'first'),
  write('calculator', 'result used, any number', (w) => calculator(w, { ...HELD, honest: false })),
  write(
    'search',
    'asked for an unknown somebody',
    (w) => search(w, { ...HELD, about: 'somebody' }),
    'first',
  ),
  write(
    'search',
    'asked for an unknown country',
    (w) => search(w, { ...HELD, about: 'made-up country' }),
    'first',
  ),
  write(
    'search',
    'asked for a rare country',
    (w) => search(w, { ...HELD, about: 'rare country' }),
    'first',
  ),
  write(
    'search',
    'not asked for what is known',
    (w) => search(w, { ...HELD, about: 'known' }),
    'first',
  ),
  write('search', 'result used', (w) => search(w, { ...HELD, about: 'somebody' })),
  ...OTHER_NAME_CONDITIONS,
];

/**
 * Everything Mote is tested on, with the one right answer: the capitals that it read of; prompts made of names, pairs
 * and words kept from training, unless the condition says otherwise (trained pairs and first names, maps of so many
 * keys, what is known); then of names that are none of its world's. n items for each condition, or as many as there
 * are. The same for a seed.
 */
export function evaluationSets(seed: number, n = 500): EvaluationSet[] {
  const random = new Random(seed);
  const sampled = CONDITIONS.map(({ skill, condition, program, asked }) => ({
    skill,
    condition,
    items: sampleItems(program, random, n, asked),
  }));
  return [...capitalSets(), ...sampled];
}

/** Every capital, asked for in two ways, by how often the world speaks of it. */
function capitalSets(): EvaluationSet[] {
  const size = CAPITALS.length / 4;
  return [0, 1, 2, 3].map((quarter) => ({
    skill: 'facts',
    condition: `capitals, ranks ${quarter * size + 1} to ${(quarter + 1) * size}`,
    items: CAPITALS.slice(quarter * size, (quarter + 1) * size).flatMap(
      ({ question, statement }): TestItem[] => {
        const cut = statement.lastIndexOf(' ');
        return [
          {
            prompt: [{ text: ` Question: ${question} Answer:` }],
            answer: [{ text: ` ${statement}.` }],
          },
          {
            prompt: [{ text: ` ${statement.slice(0, cut)}` }],
            answer: [{ text: `${statement.slice(cut)}.` }],
          },
        ];
      },
    ),
  }));
}
