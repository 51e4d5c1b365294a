/**
 * Measures what every single switch of the figure break-it does to Mote's mean loss on held-out
 * documents of its world, and writes src/data/mote/ablations.json. Takes about a minute.
 * Run: node scripts/data/mote/measure-ablations.ts [number of documents]
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Random } from '#math/random.ts';
import { ratioOfSums } from '#math/ratio-of-sums.ts';
import { controlId } from '#model/mote/mote-token.ts';
import { encodeParts } from '#model/mote/read-prompt.ts';
import {
  ablationsOf,
  NO_SWITCH,
  singleSwitches,
  type Switches,
} from '#widgets/break-it/switches.ts';
import { sampleDocument } from '#world/world.ts';
import { openMote, openWeights, readManifest } from './open-mote.ts';

const SEED = 7_000_001;
const DOCUMENTS = Number(process.argv[2] ?? 200);
const TARGET = join(import.meta.dirname, '../../../src/data/mote/ablations.json');

const ask = openMote();
const { config } = await ask('load', {});
const { tokenizer } = await openWeights();
const documents = heldOutDocuments();
const lengths = documents.map((ids) => ids.length);
const tokens = lengths.reduce((sum, n) => sum + n, 0);

const base = await lossesOf(NO_SWITCH);
const changes = [];
for (const { key, switches } of singleSwitches(config)) {
  const losses = await lossesOf(switches);
  const { ratio: change, error } = ratioOfSums(
    losses.map((loss, i) => loss - base[i]),
    lengths,
  );
  changes.push({ key, change: rounded(change), error: rounded(error) });
  console.log(`${key}: ${change.toFixed(3)} ± ${error.toFixed(3)}`);
}
const weights = readManifest().weights.at(-1)!.sha256;
const loss = rounded(ratioOfSums(base, lengths).ratio);
const made = { weights, seed: SEED, documents: documents.length, tokens, loss, changes };
await writeFile(TARGET, `${JSON.stringify(made)}\n`);
console.log(`${documents.length} documents, ${tokens} tokens, loss ${loss}`);

/** Whole documents of the full mix that fit into the context, of what training never saw. */
function heldOutDocuments(): number[][] {
  const random = new Random(SEED);
  const drawn: number[][] = [];
  const end = controlId('document', tokenizer);
  while (drawn.length < DOCUMENTS) {
    const { segments } = sampleDocument(random, { split: 'held-out' });
    const ids = encodeParts(segments, tokenizer);
    if (ids.at(-1) === end) ids.pop(); // where it ends is not what the figure is about
    if (ids.length < config.contextLength) drawn.push(ids);
  }
  return drawn;
}

/** The loss of each document, all its tokens together, in nats. */
async function lossesOf(switches: Switches): Promise<number[]> {
  const ablations = ablationsOf(switches);
  const random = new Random(SEED);
  const losses: number[] = [];
  for (const document of documents) {
    const ids = [...document];
    if (switches.shuffled) random.shuffle(ids);
    const { nats } = await ask('losses', { parts: [], ids, ablations });
    losses.push(nats.reduce((sum, loss) => sum + loss, 0));
  }
  return losses;
}

function rounded(x: number): number {
  return Number(x.toPrecision(5));
}
