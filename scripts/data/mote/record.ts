/**
 * Asks Mote what its figures show before a reader asks it anything: each file of recorders/ makes the
 * file of the same name in src/data/mote/.
 * Run: npm run data:mote-recordings [-- names of recorders]
 */
import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { AskMote } from '#model/mote/ask-mote.ts';
import { openMote } from './open-mote.ts';

/** What every recorder exports as `record`: a value for JSON, the same whenever it is asked. */
export type Recorder = (ask: AskMote) => Promise<unknown>;

const RECORDERS = join(import.meta.dirname, 'recorders');
const TARGET = join(import.meta.dirname, '../../../src/data/mote');

/** Names of all recorders. */
export function recorderNames(): string[] {
  return globSync('*.ts', { cwd: RECORDERS })
    .map((name) => basename(name, '.ts'))
    .sort();
}

/** What one recorder records now, as JSON has it. */
export async function recordedBy(name: string, ask: AskMote): Promise<unknown> {
  const { record } = (await import(join(RECORDERS, `${name}.ts`))) as { record: Recorder };
  return JSON.parse(JSON.stringify(await record(ask)));
}

if (import.meta.main) {
  await mkdir(TARGET, { recursive: true });
  const names = process.argv.length > 2 ? process.argv.slice(2) : recorderNames();
  for (const name of names) {
    const json = JSON.stringify(await recordedBy(name, openMote()));
    await writeFile(join(TARGET, `${name}.json`), `${json}\n`);
    console.log(`src/data/mote/${name}.json: ${json.length} bytes`);
  }
}
