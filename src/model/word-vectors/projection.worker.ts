/** Projects vectors off the page's thread. Started by start-projection-worker.ts. */
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { projectionTasks } from './projection-tasks.ts';

serveTasks(self, projectionTasks);
