/** Asks the small world off the page's thread. Started by start-world-worker.ts. */
import merges from '#data/mote-merges.json' with { type: 'json' };
import { moteTokenizer } from '#model/mote/mote-tokenizer.ts';
import type { NgramTable } from '#model/ngram/count-ngrams.ts';
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import type { WorldTasks } from './world-protocol.ts';
import { countedRows, countTable, trueShares } from './world-rows.ts';

const tokenizer = moteTokenizer(merges);
/** The table counted last: other rows of it cost nothing. */
let kept: { key: string; table: NgramTable } | undefined;

serveTasks<WorldTasks>(self, {
  truth: ({ text }) => trueShares(text, tokenizer),
  count({ texts, ...how }) {
    const key = [how.documents, how.seed, how.length].join();
    if (kept?.key !== key) kept = { key, table: countTable(how, tokenizer) };
    return countedRows(kept.table, texts, how, tokenizer);
  },
});
