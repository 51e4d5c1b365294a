/** What the worker of UpdateByToken can be asked, and how it answers. */
import type { DownloadProgress } from '#model/download.ts';
import {
  trainerFacts,
  type LoadOptions,
  type ReadyTrainer,
  type TrainerFacts,
} from '#model/fine-tuning/load-trainer.ts';
import { SharedLoads } from '#model/shared-loads.ts';
import { updateGroup, type UpdatedAnswer, type UpdateWish } from '#model/speck/update-group.ts';
import { nextMessage } from '#model/tasks/next-message.ts';
import type { TaskHandlers } from '#model/tasks/serve-tasks.ts';

/** Path of the site's root, such as "/" or "/book/". */
type Base = string;

export interface UpdateTasks {
  update: {
    payload: UpdateWish & { base: Base };
    progress: DownloadProgress;
    result: { answers: UpdatedAnswer[]; facts: TrainerFacts };
  };
}

/** The worker's work, with the download passed in. */
export function updateTasks(
  load: (base: Base, options: LoadOptions) => Promise<ReadyTrainer>,
): TaskHandlers<UpdateTasks> {
  const latest = new SharedLoads<ReadyTrainer>(1);
  return {
    async update({ base, ...wish }, context) {
      const ready = await latest.get(base, (options) => load(base, options), context);
      await nextMessage();
      context.signal.throwIfAborted();
      return { answers: updateGroup(ready, wish), facts: trainerFacts(ready) };
    },
  };
}
