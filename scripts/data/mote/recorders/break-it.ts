import { measureBreakage } from '#widgets/break-it/breakage.ts';
import { NO_SWITCH } from '#widgets/break-it/switches.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const FIRST = {
  ...NO_SWITCH,
  text: 'Question: Where is France? Answer: France is in',
  part: 'attention',
  block: 1,
  seed: 1,
} as const;

/** A text read with and without the attention of the first block. */
export async function record(ask: AskMote) {
  const { vocabulary } = await ask('load', {});
  return measureBreakage(ask, FIRST, vocabulary);
}
