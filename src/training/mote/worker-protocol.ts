/** What the thread that starts a training and those that do it tell each other. */
import type { RandomState } from '#math/random.ts';
import { parameterCount } from '#model/transformer/parameters.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Recipe } from './recipe.ts';
import type { SharedBuffers } from './shared-gradients.ts';

export interface WorkerTask {
  readonly recipe: Recipe;
  readonly worker: number;
  readonly shared: SharedBuffers;
  /** Where to go on; undefined to begin. */
  readonly checkpoint?: Checkpoint;
  /** Steps between two states sent. */
  readonly stateEvery: number;
  /** Turns 1 when training shall end after the step under way. */
  readonly stop: SharedArrayBuffer;
}

/** After every step, from the first worker. */
export interface StepReport {
  readonly kind: 'step';
  readonly steps: number;
  readonly tokens: number;
  /** Weighted mean of the step's losses, in nats. */
  readonly loss: number;
  readonly gradientNorm: number;
}

/** From every worker at the same steps; the arrays from the first alone. */
export interface StateReport {
  readonly kind: 'state';
  readonly worker: number;
  readonly steps: number;
  readonly tokens: number;
  readonly stream: RandomState;
  readonly last: boolean;
  /** The mark of the recipe that was passed in this step. */
  readonly milestone?: number;
  readonly arrays?: Pick<Checkpoint, 'parameters' | 'firstMoments' | 'secondMoments'>;
}

/** Numbers that travel with the gradients: total weight, summed loss, tokens, the wish to stop. */
const EXTRAS = 4;
export const sharedLength = ({ config }: Recipe) => parameterCount(config) + EXTRAS;
