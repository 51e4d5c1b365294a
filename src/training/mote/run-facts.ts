import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Random } from '#math/random.ts';
import type { DocumentEncoder } from '#world/engine/encode-document.ts';
import { UNPREDICTABLE_WEIGHT } from '#world/engine/sample-document.ts';
import { CURRICULUM } from '#world/mix.ts';
import { sampleDocument } from '#world/world.ts';
import { MERGES } from './load-encoder.ts';
import { KERNELS } from './load-kernels.ts';
import type { Recipe } from './recipe.ts';

/** Names the compiler of the kernels. */
const LOCK = new URL('../../../package-lock.json', import.meta.url);

/** All that a run was made from, as recipe.json tells it: numbers, and fingerprints of what is too long to tell. */
export function runFacts(recipe: Recipe, encoder: DocumentEncoder) {
  return {
    ...recipe,
    data: dataHash(recipe.seed, encoder),
    // The last stage, which lasts to the end, says no number of tokens.
    curriculum: CURRICULUM.map((stage) =>
      stage.tokens === Infinity ? { ...stage, tokens: undefined } : stage,
    ),
    unpredictableWeight: UNPREDICTABLE_WEIGHT,
    merges: fingerprint(readFileSync(MERGES)),
    kernels: fingerprint(readFileSync(KERNELS)),
    ...versions(),
  };
}

/** Programs that the run needed; another version need not change a bit of it. */
function versions() {
  const { packages } = JSON.parse(readFileSync(LOCK, 'utf8'));
  return { node: process.version, assemblyscript: packages['node_modules/assemblyscript'].version };
}

/** Names of the facts that a run began with and that are others now. What it did not write down is not compared. */
export function changedFacts(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): string[] {
  const free = versions();
  return Object.keys(now).filter(
    (name) =>
      name in before &&
      !(name in free) &&
      JSON.stringify(before[name]) !== JSON.stringify(now[name]),
  );
}

/** A fingerprint of the world and its tokenizer: the first documents of the recipe's seed. */
function dataHash(seed: number, encoder: DocumentEncoder): string {
  const random = new Random(seed);
  const documents = Array.from(
    { length: 2000 },
    () => encoder.encodeDocument(sampleDocument(random).segments).ids,
  );
  return fingerprint(Int32Array.from(documents.flat()));
}

function fingerprint(bytes: NodeJS.ArrayBufferView): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
