/** What the worker of UpdateByToken can be asked, and how it answers. */
import type { DownloadProgress } from '#model/download.ts';
import type { ReadyTrainer } from '#model/fine-tuning/load-trainer.ts';
import type { Problem } from '#model/problem.ts';
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
    result: {
      answers: UpdatedAnswer[];
      facts: { kernels: string; whyTypeScript: Problem | null };
    };
  };
}

interface LoadOptions {
  readonly onLoad: (progress: DownloadProgress) => void;
  readonly signal: AbortSignal;
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
      const { kind } = ready.trainer.transformer.kernels;
      return {
        answers: updateGroup(ready, wish),
        facts: { kernels: kind, whyTypeScript: ready.whyTypeScript },
      };
    },
  };
}
