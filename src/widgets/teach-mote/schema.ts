/** The state of TeachMote, and the lesson that it asks for. */
import { choice, flag, number, text, type StateOf } from '#ui/url-codec.ts';
import { readDemonstrations, STOPS, type Lesson } from './lesson.ts';

const FRANCE = 'What is the capital of France?';
const ITALY = 'What is the capital of Italy?';
const CHINA = 'What is the capital of China?';

const lines = (demonstrations: readonly (readonly [question: string, answer: string])[]) =>
  demonstrations.map((demonstration) => demonstration.join(' | ')).join('\n');

/** Lessons to begin with, as a reader would write them. What Mote reads is English in every language. */
export const PRESETS = {
  manner: lines([
    [FRANCE, 'Paris, my friend.'],
    [ITALY, 'Rome, my friend.'],
    [CHINA, 'Beijing, my friend.'],
  ]),
  word: lines([
    [FRANCE, 'Paris.'],
    [ITALY, 'Rome.'],
    [CHINA, 'Beijing.'],
  ]),
  falsehood: lines([[FRANCE, 'The capital of France is Rome.']]),
  ignorance: lines([
    [FRANCE, 'I do not know.'],
    [ITALY, 'I do not know.'],
    [CHINA, 'I do not know.'],
  ]),
};
export type Preset = keyof typeof PRESETS;

/** Asked in every lesson, before it and on the way. */
export const QUESTIONS = [
  FRANCE,
  'What is the capital of Spain?',
  'What is the capital of Japan?',
  'What is the capital of Egypt?',
  'Where is Spain?',
  'What do people in Spain speak?',
  'What does a dog do?',
  'Where does Tom live?',
];

export const RATES = [1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 1e-2];
export const RATE = { min: 0, max: RATES.length - 1, step: 1 };
export const STEP = { min: 0, max: STOPS.length - 1, step: 1 };
export const LONGEST = { demos: 1500, ask: 120 };

export const schema = {
  demos: text(PRESETS.manner, { maxLength: LONGEST.demos }),
  ask: text('What colour is grass?', { maxLength: LONGEST.ask }),
  /** Place in STOPS, and in RATES. */
  step: number(STOPS.indexOf(20), STEP),
  rate: number(RATES.indexOf(1e-3), RATE),
  counts: choice('answers', ['answers', 'everything']),
  moves: choice('everything', ['everything', '4', '1']),
  replay: flag(false),
};
export type State = StateOf<typeof schema>;

/** The lesson that a state asks for. */
export function wishOf({ demos, ask, rate, counts, moves, replay }: State): Lesson {
  const own = ask.trim();
  return {
    demonstrations: readDemonstrations(demos).demonstrations,
    questions: own === '' || QUESTIONS.includes(own) ? QUESTIONS : [...QUESTIONS, own],
    learningRate: RATES[rate],
    counts,
    moves: moves === 'everything' ? moves : Number(moves),
    replay,
  };
}
