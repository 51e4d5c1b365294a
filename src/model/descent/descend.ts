import { momentumStep } from '#math/momentum-step.ts';
import { adamW } from '../kernels/typescript/adamw.ts';
import { gradientAt, lossAt, type Surface } from './surfaces.ts';

export const RULES = ['plain', 'momentum', 'adam'] as const;
export type Rule = (typeof RULES)[number];
export const MOMENTUM = 0.9;
/** Adam as it is commonly set; without weight decay, AdamW is Adam. */
export const ADAM = { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0 };
/** A run stops where its loss has passed this. */
export const LIMIT = 1e6;

/** Where a run stands after some steps, and what its rule remembers of them. */
export interface Place {
  weights: Float32Array; // (2)
  loss: number;
  gradient: [number, number];
  /** The velocity of momentum, or Adam's mean of gradients. (2) */
  first: Float32Array;
  /** Adam's mean of squared gradients. (2) */
  second: Float32Array;
}

/**
 * Goes down a surface from a start by the same rule at every step, with the gradient of all examples.
 *
 * Returns steps + 1 places, the start first, or fewer where the loss passed LIMIT. Weights are 32-bit floats, as
 * those of Mote, and Adam is the very function that trains it.
 */
export function descend(
  surface: Surface,
  start: readonly [number, number],
  { rule, learningRate, steps }: { rule: Rule; learningRate: number; steps: number },
): Place[] {
  const weights = Float32Array.from(start);
  const first = new Float32Array(2);
  const second = new Float32Array(2);
  const places: Place[] = [];
  for (let step = 0; ; step++) {
    const loss = lossAt(surface, weights);
    const gradient = gradientAt(surface, weights);
    places.push({
      weights: weights.slice(),
      loss,
      gradient,
      first: first.slice(),
      second: second.slice(),
    });
    if (step === steps || loss > LIMIT) return places;
    if (rule === 'adam') {
      const options = { ...ADAM, learningRate, step: step + 1 };
      adamW(weights, Float32Array.from(gradient), { first, second }, options);
    } else {
      const momentum = rule === 'momentum' ? MOMENTUM : 0;
      momentumStep(weights, gradient, first, { learningRate, momentum });
    }
  }
}
