import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readyTrainer } from '#model/fine-tuning/load-trainer.ts';
import { lowRankMemory } from '#model/fine-tuning/low-rank.ts';
import { OLD_DOCUMENTS_FILE, type OldDocuments } from '#model/fine-tuning/old-documents.ts';
import { startState } from '#ui/url-codec.ts';
import { STOPS } from '#widgets/teach-mote/lesson.ts';
import { schema, wishOf } from '#widgets/teach-mote/schema.ts';
import { MOST_RANK, ROWS, teach } from '#widgets/teach-mote/teach.ts';
import { openWeights } from '../open-mote.ts';

const MEMORY = 2 ** 27;
const DOCUMENTS = join(import.meta.dirname, '../../../../public', OLD_DOCUMENTS_FILE);
const rounded = (numbers: readonly number[]) => numbers.map((x) => Number(x.toPrecision(4)));

/** The first lesson of the figure. The page's Mote is not asked: it has to be trained. */
export async function record() {
  const ready = readyTrainer(await openWeights(undefined, MEMORY), ROWS);
  const text = readFileSync(DOCUMENTS, 'utf8');
  const documents = JSON.parse(text) as OldDocuments;
  const memory = lowRankMemory(ready.trainer.transformer, MOST_RANK);
  const taught = await teach({ ready, memory, documents }, wishOf(startState(schema)), {
    report: () => {},
    signal: new AbortController().signal,
  });
  const { losses, old } = taught;
  return {
    stops: STOPS,
    documents: Buffer.byteLength(text),
    taught: { ...taught, losses: rounded(losses), old: rounded(old) },
  };
}
