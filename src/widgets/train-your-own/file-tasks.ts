/** Runs as files, and kept in the browser: each task says how it went, and never throws. */
import { count } from '#chart/format.ts';
import { packRuns, unpackRuns } from '#model/page-training/kept-runs.ts';
import { LONGEST_FILE } from '#model/page-training/portion.ts';
import { lastStep } from '#model/page-training/run-record.ts';
import { failureWords } from '#ui/problem-words.ts';
import { words } from '#strings/train-your-own-files.ts';
import { exportRun } from './export-run.ts';
import { forgetRuns, keepRuns, keptRuns } from './keep-runs.ts';
import { NAMES } from './loss-chart.ts';
import { isSource } from './is-source.ts';
import { openFile, takeUp } from './other-runs.ts';
import type { Source } from './source.ts';
import type { Training } from './training.svelte.ts';

async function attempt(
  work: () => Promise<string>,
  sentence: (reason: string) => string,
): Promise<string> {
  try {
    return await work();
  } catch (error) {
    return sentence(failureWords(error));
  }
}

export const download = (training: Training, run: number, what: 'weights' | 'recipe') =>
  attempt(async () => {
    const name = words.fileName(NAMES[run], lastStep(training.shown.runs[run]));
    const { weights, recipe } = await exportRun(training, run);
    if (what === 'weights') save(new Blob([weights]), `${name}.bin`);
    else save(new Blob([recipe], { type: 'application/json' }), `${name}.json`);
    return '';
  }, words.notExported);

export const keep = (training: Training) =>
  attempt(async () => {
    await keepRuns(packRuns(training.shown));
    return words.kept;
  }, words.notKept);

export const bringBack = (training: Training) =>
  attempt(async () => {
    const file = await keptRuns();
    if (!file) return words.nothingKept;
    const { course, ...runs } = unpackRuns(file, isSource);
    const here = { ...course, base: import.meta.env.BASE_URL };
    return (await takeUp(training, { ...runs, course: here })) ? words.broughtBack : '';
  }, words.notBroughtBack);

/** Opens the chosen file; weights of a text of the reader's own need the same text again. */
export const open = (
  training: Training,
  input: Pick<HTMLInputElement, 'files' | 'value'>,
  own: string,
  onopen: () => void,
) =>
  attempt(async () => {
    const [file] = input.files ?? [];
    if (!file) return '';
    input.value = ''; // so that the same file can be chosen again, even where it cannot be read
    const bytes = await file.slice(0, LONGEST_FILE + 1).arrayBuffer();
    const sources: Source[] = [{ kind: 'names' }, { kind: 'world' }, { kind: 'own', text: own }];
    if (!(await openFile(training, bytes, import.meta.env.BASE_URL, sources))) return '';
    onopen();
    return words.opened(count(lastStep(training.shown.runs[0])));
  }, words.notOpened);

export const forget = () =>
  attempt(async () => {
    await forgetRuns();
    return words.forgotten;
  }, words.notForgotten);

function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.target = '_self'; // an embed sends links to a tab of their own
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}
