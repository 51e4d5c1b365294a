/** Runs that come from elsewhere, and take the place of those shown: kept ones, and weights that were downloaded. */
import type { Runs } from '#model/page-training/kept-runs.ts';
import { ProblemError } from '#model/problem.ts';
import type { Source } from './source.ts';
import type { Training } from './training.svelte.ts';

/**
 * Takes runs up that were kept; says whether nothing else was begun meanwhile. Throws a
 * ProblemError when they do not fit the page's own texts any more.
 */
export function takeUp(training: Training, kept: Runs<Source>): Promise<boolean> {
  const fitted = async (): Promise<Runs<Source>> => {
    const facts = await training.worker.request('prepare', kept.course);
    const { parameters, trainingTokens } = kept.facts;
    if (facts.parameters !== parameters || facts.trainingTokens !== trainingTokens)
      throw new ProblemError({ code: 'other-version' });
    return { ...kept, facts };
  };
  return training.replace(fitted());
}

/**
 * Opens weights that were downloaded, as a run that goes on from them; says whether nothing else was begun
 * meanwhile. Throws a ProblemError for any other file, and for weights of a text that is none of `sources`.
 */
export function openFile(
  training: Training,
  file: ArrayBuffer,
  base: string,
  sources: readonly Source[],
): Promise<boolean> {
  const opened = async (): Promise<Runs<Source>> => {
    const { run, ...on } = await training.worker.request('open', { file, base, sources });
    return { ...on, runs: [run] };
  };
  return training.replace(opened());
}
