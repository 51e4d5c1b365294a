/** A run as files, with all that is to be told of how it came about. */
import type { ExportedRun } from '#model/page-training/export-run.ts';
import { ProblemError } from '#model/problem.ts';
import type { Training } from './training.svelte.ts';

/** The files of a run as it stands. Rejects when there is none, or its numbers are not finite. */
export async function exportRun(training: Training, index: number): Promise<ExportedRun> {
  const { course, runs } = training.shown;
  const run = runs[index];
  if (!run?.state) throw new ProblemError({ code: 'not-trained' });
  const { settings, from, losses, stops } = run;
  const [first] = runs;
  const opened = first.from > 0 ? { openedAt: first.from } : {};
  const fork = index === 0 ? {} : { forkedAt: from, settingsBefore: first.settings };
  const checks = stops.map(({ step, validation }) => ({ step, validation }));
  const history = { settings, ...opened, ...fork, losses, checks };
  return training.worker.request('export', { course, state: run.state, history });
}
