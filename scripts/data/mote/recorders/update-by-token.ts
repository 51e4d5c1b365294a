import { readyTrainer } from '#model/fine-tuning/load-trainer.ts';
import { chooseWeights } from '#model/mote/manifest.ts';
import { ROWS, updateGroup } from '#model/speck/update-group.ts';
import { FIRST, WEIGHTS } from '#widgets/update-by-token/schema.ts';
import { openWeights, readManifest } from '../open-mote.ts';

const MEMORY = 2 ** 27;
const rounded = (numbers: readonly number[]) => numbers.map((x) => Number(x.toFixed(4)));

/** What one update does to the first group of the figure. The page's Speck is not asked: it has to be trained. */
export async function record() {
  const ready = readyTrainer(await openWeights(WEIGHTS, MEMORY, undefined, 'speck'), ROWS);
  return {
    bytes: chooseWeights(readManifest('speck'), WEIGHTS).bytes,
    answers: updateGroup(ready, FIRST).map(({ before, after, ...answer }) => ({
      ...answer,
      before: rounded(before),
      after: rounded(after),
    })),
  };
}
