/** Counts n-grams off the page's thread. Started by start-ngram-worker.ts. */
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { utf8Text } from '#model/tokenizer/utf8.ts';
import { downloadData } from '#model/word-vectors/download-data.ts';
import { ngramTasks } from './ngram-tasks.ts';

serveTasks(
  self,
  ngramTasks(async (base, report) => {
    const site = new URL(base, self.location.href).href;
    const onLoad = ({ loaded, total }: { loaded: number; total: number }) =>
      report({ stage: 'text', done: loaded, total });
    return utf8Text(await downloadData('moby-dick', site, onLoad));
  }),
);
