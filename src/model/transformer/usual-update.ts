import type { UpdateOptions } from './train-step.ts';

/** How AdamW updates the models of this book, Mote and Speck, whenever they are trained; the learning rate apart. */
export const USUAL_UPDATE: Omit<UpdateOptions, 'learningRate'> = {
  maxNorm: 1,
  beta1: 0.9,
  beta2: 0.98,
  epsilon: 1e-8,
  weightDecay: 0.05,
};
