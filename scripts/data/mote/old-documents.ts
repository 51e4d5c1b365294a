/**
 * Draws documents of the world, as Mote read them, for figures that train it further: some to be read again
 * beside what is new, and others to see what is forgotten. Writes public/data/old-documents.json.
 * Run: npm run data:mote-measurements, of which it is the last part
 */
import { writeFileSync } from 'node:fs';
import { Random } from '#math/random.ts';
import type { OldDocuments } from '#model/fine-tuning/old-documents.ts';
import { FULL_MIX } from '#world/mix.ts';
import { DocumentStream } from '../../../src/training/mote/document-stream.ts';
import { loadEncoder } from '../../../src/training/mote/load-encoder.ts';
import { MOTE } from '../../../src/training/mote/recipe.ts';

const SEED = 20_261_124;
const TOKENS = { replay: 2000, kept: 1000 };

/** Different documents of so many tokens together, the last one perhaps beyond; none stands in two lists. */
export function drawOldDocuments(): OldDocuments {
  const stream = new DocumentStream(loadEncoder(), MOTE.config.contextLength, new Random(SEED));
  const draw = (tokens: number) =>
    stream.batch(tokens, { mix: FULL_MIX }).map((one) => Array.from(one.tokens));
  const replay = draw(TOKENS.replay);
  const seen = new Set(replay.map(String));
  return { replay, kept: draw(TOKENS.kept).filter((ids) => !seen.has(String(ids))) };
}

if (import.meta.main) {
  const json = JSON.stringify(drawOldDocuments());
  writeFileSync('public/data/old-documents.json', `${json}\n`);
  console.log(`public/data/old-documents.json: ${json.length + 1} bytes`);
}
