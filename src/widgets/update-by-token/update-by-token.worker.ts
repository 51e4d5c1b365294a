/** Trains Speck off the page's thread. Started by start-worker.ts. */
import { loadTrainer } from '#model/fine-tuning/load-trainer.ts';
import { ROWS } from '#model/speck/update-group.ts';
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { WEIGHTS } from './schema.ts';
import { updateTasks } from './update-tasks.ts';

serveTasks(
  self,
  updateTasks((base, options) => {
    const site = new URL(base, self.location.href).href;
    return loadTrainer({ site, model: 'speck', weights: WEIGHTS, rows: ROWS, ...options });
  }),
);
