/** What the worker of TeachMote can be asked, and how it answers. */
import type { DownloadProgress } from '#model/download.ts';
import {
  trainerFacts,
  type LoadOptions,
  type TrainerFacts,
} from '#model/fine-tuning/load-trainer.ts';
import { SharedLoads } from '#model/shared-loads.ts';
import type { TaskHandlers } from '#model/tasks/serve-tasks.ts';
import type { Lesson, Taught } from './lesson.ts';
import { teach, type Classroom } from './teach.ts';

/** Path of the site's root, such as "/" or "/book/". */
type Base = string;

/** A download that the lesson waits for, or the steps it has done. */
export type TeachProgress = { readonly load: DownloadProgress } | { readonly steps: number };

export interface TeachTasks {
  teach: {
    payload: { base: Base; lesson: Lesson };
    progress: TeachProgress;
    result: { taught: Taught; facts: TrainerFacts };
  };
}

/** The worker's work, with the download passed in. Lessons take turns: they share one Mote. */
export function teachTasks(
  load: (base: Base, options: LoadOptions) => Promise<Classroom>,
): TaskHandlers<TeachTasks> {
  const latest = new SharedLoads<Classroom>(1);
  let turn: Promise<unknown> = Promise.resolve();
  return {
    async teach({ base, lesson }, { report, signal }) {
      const room = await latest.get(base, (options) => load(base, options), {
        report: (progress) => report({ load: progress }),
        signal,
      });
      const lessonOver = turn.then(() =>
        teach(room, lesson, { report: (steps) => report({ steps }), signal }),
      );
      turn = lessonOver.catch(() => {}); // whoever asked for it hears of it
      return { taught: await lessonOver, facts: trainerFacts(room.ready) };
    },
  };
}
