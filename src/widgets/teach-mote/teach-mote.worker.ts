/** Teaches Mote off the page's thread. Started by start-worker.ts. */
import { fetchJson } from '#model/fetch-json.ts';
import { loadTrainer } from '#model/fine-tuning/load-trainer.ts';
import { lowRankMemory } from '#model/fine-tuning/low-rank.ts';
import { OLD_DOCUMENTS_FILE, type OldDocuments } from '#model/fine-tuning/old-documents.ts';
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { MOST_RANK, ROWS } from './teach.ts';
import { teachTasks } from './teach-tasks.ts';

serveTasks(
  self,
  teachTasks(async (base, options) => {
    const site = new URL(base, self.location.href);
    const [ready, documents] = await Promise.all([
      loadTrainer({ site: site.href, rows: ROWS, ...options }),
      fetchJson<OldDocuments>(new URL(OLD_DOCUMENTS_FILE, site), options),
    ]);
    return { ready, documents, memory: lowRankMemory(ready.trainer.transformer, MOST_RANK) };
  }),
);
