/** Three habits, and what a model is given to read without each and with it. */
import type { Part } from '#model/mote/control.ts';
import type { ModelName } from '#model/mote/manifest.ts';
import { readSum } from './sum.ts';

export const HABITS = ['page', 'steps', 'tool'] as const;
export type Habit = (typeof HABITS)[number];
export const WAYS = ['without', 'with'] as const;
export type WayName = (typeof WAYS)[number];

/** Mote, or its small sibling as it was before its second training. */
export const MODELS = ['speck', 'mote'] as const satisfies readonly ModelName[];

export interface Wish {
  habit: Habit;
  /** A question for the first habit, a sum for the others. */
  task: string;
  /** What the first habit gives to read. */
  passage: string;
  model: (typeof MODELS)[number];
}

/**
 * The two prompts of a habit, in the forms that come nearest to the model's texts. It has read sums at once and in
 * steps of two-digit numbers only, no difference or product at once, and calls of the calculator only in a chat.
 */
export function promptOf({ habit, task, passage }: Wish, way: WayName): Part[] {
  const asked = task.trim();
  if (habit === 'page') {
    const given = way === 'with' ? `Passage: ${passage.replace(/\s+/g, ' ').trim()} ` : '';
    return [{ text: `${given}Question: ${asked} Answer:` }];
  }
  const sum = readSum(task) ?? asked;
  if (way === 'without') return [{ text: `${sum} =` }];
  if (habit === 'steps') return [{ text: `${sum}:` }];
  return [{ control: 'user' }, { text: `What is ${sum}?` }, { control: 'bot' }];
}
