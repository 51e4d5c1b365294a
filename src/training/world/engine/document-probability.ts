import { continuations } from './continuations.ts';
import type { Part } from '#model/mote/control.ts';
import { markParts } from './control.ts';
import type { Program } from './writer.ts';

/**
 * The exact probability that a program writes a document, over all choices that lead to it;
 * 0 when none do.
 *
 * −ln P, averaged over documents that the program wrote, is an unbiased estimate of its entropy.
 */
export function documentProbability(program: Program, document: readonly Part[]): number {
  return continuations(program, markParts(document), () => true)
    .filter(({ after }) => after === '')
    .reduce((sum, { probability }) => sum + probability, 0);
}
