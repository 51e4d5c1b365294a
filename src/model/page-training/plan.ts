import type { TransformerConfig } from '#model/transformer/config.ts';
import { learningRate } from '#model/transformer/schedule.ts';
import type { UpdateOptions } from '#model/transformer/train-step.ts';

/** How a reader's text becomes tokens: its own characters, or byte pairs learned from it. */
export type TokenizerChoice =
  { readonly kind: 'characters' } | { readonly kind: 'byte-pairs'; readonly merges: number };

/** The sizes that a reader chooses; all others follow from them. */
export interface Shape {
  /** C, a multiple of 8: every head has 8 channels. */
  readonly width: number;
  /** L. */
  readonly blocks: number;
  /** T. */
  readonly contextLength: number;
}

/** How training goes; any of it may change at a fork. */
export interface Settings {
  readonly learningRate: number;
  /** Sequences of T tokens that one step reads, up to MOST_SEQUENCES. */
  readonly batch: number;
  /** Of the first weights, and of the draw of sequences. */
  readonly seed: number;
}

export const MOST_SEQUENCES = 32;

/** Steps over which the learning rate rises to its peak, where it stays. */
const WARM_UP = 20;
export const HEAD_SIZE = 8;

/** All sizes of a small transformer: heads of 8 channels, an MLP four times as wide as the stream. */
export function configOf(
  { width, blocks, contextLength }: Shape,
  vocabularySize: number,
): TransformerConfig {
  const [heads, hidden] = [width / HEAD_SIZE, 4 * width];
  return { vocabularySize, width, blocks, heads, hidden, contextLength, rotaryBase: 1000 };
}

/** How the parameters move at a step, counted from 1. */
export function updateAt(step: number, { learningRate: peak }: Settings): UpdateOptions {
  const schedule = { peak, warmUp: WARM_UP, decayFrom: Infinity, steps: Infinity, floor: peak };
  return {
    learningRate: learningRate(step, schedule),
    maxNorm: 1,
    beta1: 0.9,
    beta2: 0.98,
    epsilon: 1e-8,
    weightDecay: 0.1,
  };
}
