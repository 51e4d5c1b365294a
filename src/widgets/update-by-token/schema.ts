/** What UpdateByToken lets its reader choose. */
import type { UpdateWish } from '#model/speck/update-group.ts';
import { number, seed, type StateOf } from '#ui/url-codec.ts';

/** The stage of Speck that answers. */
export const WEIGHTS = 'sft';
export const NUMBERS = { min: 10, max: 99, step: 1 };
export const UPDATES = { min: 1, max: 5, step: 1 };
export const ANSWERS = { min: 1, max: 8, step: 1 };

/** Learning rates; the fourth is the highest of the training that made Speck's third stage. */
export const RATES = [1e-5, 3e-5, 8e-5, 1.5e-4, 3e-4, 6e-4, 1.2e-3];
export const RATE = { min: 0, max: RATES.length - 1, step: 1 };
const FIRST_RATE = 3;

/** The first sum is shown by no training. */
export const FIRST: UpdateWish = {
  a: 37,
  b: 48,
  seed: 1,
  learningRate: RATES[FIRST_RATE],
  updates: 1,
};

export const schema = {
  a: number(FIRST.a, NUMBERS),
  b: number(FIRST.b, NUMBERS),
  seed: seed(FIRST.seed),
  updates: number(FIRST.updates, UPDATES),
  rate: number(FIRST_RATE, RATE),
  /** Of the group, the answer that is shown token by token, from 1. */
  answer: number(2, ANSWERS),
};
export type State = StateOf<typeof schema>;

/** What a state has computed. Which answer is looked at changes nothing. */
export const wishOf = ({ a, b, seed: from, rate, updates }: State): UpdateWish => ({
  a,
  b,
  seed: from,
  learningRate: RATES[rate],
  updates,
});
