/**
 * Computes what the figure of the counted model shows before any text is loaded, from that very text.
 * Run: npx node scripts/data/surprisal-first-state.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ngramTasks } from '#model/ngram/ngram-tasks.ts';
import {
  read,
  type Reading,
  type Unit,
  type Wish,
} from '../../src/widgets/counted-model/reading.ts';
import { storeTokens } from '../../src/widgets/counted-model/stored-reading.ts';

const root = join(import.meta.dirname, '../..');

/** The first is what the figure opens with; the rest can be picked. */
const TEXTS = [
  'The captain looked out over the sea.',
  'sea the over out looked captain The.',
  'Call me Ishmael.', // the first sentence the model has read
  'The great shroud of the sea rolled on as it rolled five thousand years ago.', // the last it has not
  'My phone is out of battery 🔋.',
];
const START = { corpus: '', order: 3, strength: 1 };

/** What the figure's worker would read. */
export function readHere(wish: Wish): Promise<Reading> {
  return read((kind, payload) => tasks[kind](payload, context) as never, wish, '/');
}
const tasks = ngramTasks(() => readFile(join(root, 'public/data/moby-dick.txt'), 'utf8'));
const context = { report: () => {}, signal: new AbortController().signal };

/** The first reading, which the page carries, and the others, which it loads when one is picked. */
export async function computeFirstState() {
  const readings: Reading[] = [];
  for (const text of TEXTS) readings.push(await readHere({ text, ...START }));
  const stored = readings.map(({ wish, bytes, units }) => ({
    text: wish.text,
    bytes,
    units: perUnit((unit) => storeTokens(units[unit].tokens)),
  }));
  const facts = perUnit((unit) => readings[0].units[unit].facts);
  return {
    'surprisal-first-state': { ...START, sentences: TEXTS, facts, reading: stored[0] },
    'surprisal-readings': stored.slice(1),
  };
}

function perUnit<T>(make: (unit: Unit) => T) {
  return { word: make('word'), 'byte-pair': make('byte-pair'), byte: make('byte') };
}

if (import.meta.main) {
  for (const [name, data] of Object.entries(await computeFirstState()))
    await writeFile(join(root, `src/data/${name}.json`), JSON.stringify(data) + '\n');
}
