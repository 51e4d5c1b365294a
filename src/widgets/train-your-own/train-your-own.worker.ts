/** Trains off the page's thread. Started by start-worker.ts. */
import { transferringPort } from '#model/mote/transferring-port.ts';
import { loadTrainingKernels } from '#model/page-training/load-training-kernels.ts';
import { pageTrainingTasks } from '#model/page-training/page-training-tasks.ts';
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { readText } from './source.ts';

serveTasks(
  transferringPort(self),
  pageTrainingTasks({
    readText,
    loadKernels: (base, context) =>
      loadTrainingKernels(new URL(base, self.location.href).href, context),
  }),
);
