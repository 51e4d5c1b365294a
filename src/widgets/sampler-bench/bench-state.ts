/** What the reader of the sampler bench can set, and the pipeline it stands for. */
import type { SamplingStep } from '#math/sampling-pipeline.ts';
import { choice, number, seed, sequence, type StateOf } from '#ui/url-codec.ts';
import type { BenchOrder } from './run-bench.ts';

/** In the order that Hugging Face and vLLM use. */
export const STEPS = [
  'repetition-penalty',
  'presence-penalty',
  'frequency-penalty',
  'temperature',
  'top-k',
  'top-p',
  'min-p',
] as const satisfies readonly SamplingStep['kind'][];
export type StepName = (typeof STEPS)[number];

/** The vocabularies of GPT-2, GPT-4 and GPT-4o, special tokens and all. */
export const SIZES = ['50257', '100277', '200019'] as const;

/** The field that holds a step's strength, and the range of its slider. */
export const STRENGTHS = {
  'repetition-penalty': { field: 'repetition', min: 1, max: 2, step: 0.05 },
  'presence-penalty': { field: 'presence', min: -2, max: 2, step: 0.1 },
  'frequency-penalty': { field: 'frequency', min: -2, max: 2, step: 0.1 },
  temperature: { field: 'temperature', min: 0, max: 2, step: 0.05 },
  'top-k': { field: 'k', min: 1, max: 200, step: 1 },
  'top-p': { field: 'p', min: 0, max: 1, step: 0.01 },
  'min-p': { field: 'minp', min: 0, max: 1, step: 0.01 },
} as const;

export const schema = {
  /** The steps that are on, in the order in which they run. */
  steps: sequence(['repetition-penalty', 'temperature', 'top-p'], STEPS),
  repetition: number(1.2, STRENGTHS['repetition-penalty']),
  presence: number(0.5, STRENGTHS['presence-penalty']),
  frequency: number(0.5, STRENGTHS['frequency-penalty']),
  temperature: number(1.2, STRENGTHS.temperature),
  k: number(40, STRENGTHS['top-k']),
  p: number(0.9, STRENGTHS['top-p']),
  minp: number(0.05, STRENGTHS['min-p']),
  size: choice('50257', SIZES),
  /** After how many steps the picture is taken; beyond the last it is the end. */
  at: number(STEPS.length, { min: 0, max: STEPS.length, step: 1 }),
  seed: seed(1),
};
export type State = StateOf<typeof schema>;

/** The strength of a step, from the state. */
export function strengthOf(state: State, name: StepName): number {
  return state[STRENGTHS[name].field];
}

function toStep(state: State, kind: StepName): SamplingStep {
  const value = strengthOf(state, kind);
  switch (kind) {
    case 'temperature':
      return { kind, temperature: value };
    case 'top-k':
      return { kind, k: value };
    case 'top-p':
      return { kind, p: value };
    case 'min-p':
      return { kind, minP: value };
    default:
      return { kind, penalty: value };
  }
}

/** What to compute for a state. Two states with the same order show the same numbers. */
export function orderOf(state: State): BenchOrder {
  return {
    size: Number(state.size),
    steps: state.steps.map((kind) => toStep(state, kind)),
    seed: state.seed,
  };
}
