/**
 * Writes src/data/same-seed-first-state.json: the three texts that the figure opens with, written by
 * the model counted from public/data/moby-dick.txt, and how large that is.
 * Run: npx node scripts/data/same-seed-first-state.ts
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { ngramTasks } from '#model/ngram/ngram-tasks.ts';
import { startState } from '#ui/url-codec.ts';
import { schema, type State } from '../../src/widgets/same-seed/view.ts';
import { generatePayload, toWriting, type Writing } from '../../src/widgets/same-seed/writing.ts';

const root = join(import.meta.dirname, '../..');
const book = join(root, 'public/data/moby-dick.txt');

/** What the figure's worker would write for a state. */
export async function write(state: State): Promise<Writing[]> {
  const tasks = ngramTasks(() => readFile(book, 'utf8'));
  const context = { report: () => {}, signal: new AbortController().signal };
  const results = state.temperatures.map((temperature) =>
    tasks.generate(generatePayload(state, temperature, { base: '/' }), context),
  );
  return (await Promise.all(results)).map(toWriting);
}

export async function computeFirstState(): Promise<{ bytes: number; writings: Writing[] }> {
  const { size } = await stat(book);
  return { bytes: size, writings: await write(startState(schema)) };
}

if (import.meta.main) {
  const json = JSON.stringify(await computeFirstState());
  const file = join(root, 'src/data/same-seed-first-state.json');
  await writeFile(file, await format(json, { parser: 'json', printWidth: 100 }));
}
