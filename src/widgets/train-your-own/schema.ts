/** The fields of TrainYourOwn, and what they plan. */
import type { Question } from '#model/page-training/continue-text.ts';
import type { Change } from '#model/page-training/run-record.ts';
import { CHECK_EVERY, MOST_STEPS } from '#model/page-training/portion.ts';
import type { CourseChoice } from '#model/page-training/page-training-protocol.ts';
import type { Settings, TokenizerChoice } from '#model/page-training/plan.ts';
import { choice, flag, number, seed, startState, text, type StateOf } from '#ui/url-codec.ts';
import type { Source } from './source.ts';

export const RATES = [0.0003, 0.001, 0.003, 0.01, 0.03, 0.1];
export const RATE = { min: 0, max: RATES.length - 1, step: 1 };
export const MERGES = { min: 16, max: 256, step: 16 };
export const LONGEST_TEXT = 20_000;
export const LONGEST_QUESTION = 200;
export const TEMPERATURE = { min: 0.2, max: 2, step: 0.1 };
/** Tokens that one press writes on, and how many in all. */
export const WRITE = { step: 8, max: 48 };
export const BATCHES = ['4', '8', '16', '32'] as const;

export const schema = {
  /** The step looked at: the last check-up up to it. */
  at: number(MOST_STEPS, { min: 0, max: MOST_STEPS, step: CHECK_EVERY }),
  /** Whether the chart leaves the first fall out. */
  close: flag(false),
  /** What the model is asked to go on with. */
  ask: text('Mar', { maxLength: LONGEST_QUESTION }),
  temperature: number(1, TEMPERATURE),
  /** Tokens that it writes on, and the seed of that draw. */
  write: number(0, { min: 0, ...WRITE }),
  luck: seed(1),
  source: choice('names', ['names', 'world', 'own']),
  own: text('', { maxLength: LONGEST_TEXT }),
  tokens: choice('characters', ['characters', 'byte-pairs']),
  merges: number(64, MERGES),
  width: choice('32', ['16', '32', '48']),
  blocks: choice('2', ['1', '2', '3']),
  context: choice('32', ['32', '64']),
  /** Index into RATES. */
  rate: number(3, RATE),
  batch: choice('16', BATCHES),
  seed: seed(1),
  change: choice('rate', ['rate', 'batch', 'seed']),
  forkRate: number(1, RATE),
  forkBatch: choice('32', BATCHES),
  forkSeed: seed(2),
};
export type State = StateOf<typeof schema>;

/** What the recorded runs do: train to a step, fork earlier, and train the fork as far. */
export const RECORDED = { steps: 400, forkAt: 300, forkRate: RATES[schema.forkRate.start] };

/** What a new run would be. */
export interface Plan {
  readonly course: CourseChoice<Source>;
  readonly settings: Settings;
}

/** The run that the fields describe. */
export function planOf(state: State, base: string): Plan {
  return {
    course: {
      base,
      source: sourceOf(state),
      tokenizer: tokenizerOf(state),
      shape: {
        width: Number(state.width),
        blocks: Number(state.blocks),
        contextLength: Number(state.context),
      },
    },
    settings: {
      learningRate: RATES[state.rate],
      batch: Number(state.batch),
      seed: state.seed,
    },
  };
}

/** The run that the figure starts with. */
export function startPlan(base: string): Plan {
  const start = Object.entries(schema).map(([name, field]) => [name, field.start]);
  return planOf(Object.fromEntries(start) as State, base);
}

/** What the fields ask the runs. */
export function questionOf({ ask, temperature, write, luck }: State): Question {
  return { text: ask, temperature, write, seed: luck };
}

/** What the recorded runs were asked. */
export const startQuestion = questionOf(startState(schema));

/** The one thing that a fork would do otherwise. */
export function changeOf({ change, forkRate, forkBatch, forkSeed }: State): Change {
  if (change === 'rate') return { learningRate: RATES[forkRate] };
  return change === 'batch' ? { batch: Number(forkBatch) } : { seed: forkSeed };
}

function sourceOf({ source, own }: State): Source {
  return source === 'own' ? { kind: source, text: own } : { kind: source };
}

function tokenizerOf({ tokens, merges }: State): TokenizerChoice {
  return tokens === 'characters' ? { kind: tokens } : { kind: tokens, merges };
}
