/**
 * Computes what the figure of the counted model shows before any text is loaded, from that very text.
 * Run: npx node scripts/data/surprisal-first-state.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ngramTasks } from '#model/ngram/ngram-tasks.ts';
import { read, UNITS, type Reading, type Wish } from '../../src/widgets/counted-model/reading.ts';

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

/** The readings of all texts, six decimals; what was counted is the same for all. */
export async function computeFirstState() {
  const readings = [];
  for (const text of TEXTS) readings.push(await readHere({ text, ...START }));
  const perUnit = <T>(make: (unit: (typeof UNITS)[number]) => T) =>
    Object.fromEntries(UNITS.map((unit) => [unit, make(unit)]));
  return {
    ...START,
    facts: perUnit((unit) => readings[0].units[unit].facts),
    readings: readings.map(({ wish, bytes, units }) => ({
      text: wish.text,
      bytes,
      tokens: perUnit((unit) =>
        units[unit].tokens.map((token) => ({ ...token, nats: Number(token.nats.toFixed(6)) })),
      ),
    })),
  };
}

if (import.meta.main) {
  const file = join(root, 'src/data/surprisal-first-state.json');
  await writeFile(file, JSON.stringify(await computeFirstState()) + '\n');
}
