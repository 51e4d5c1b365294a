/** Runs Mote off the page's thread. Started by start-mote-worker.ts. */
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import { loadMote } from './load-mote.ts';
import { moteTasks } from './mote-tasks.ts';
import { transferringPort } from './transferring-port.ts';

serveTasks(
  transferringPort(self),
  moteTasks(({ base, ...choice }, options) =>
    loadMote({ site: new URL(base, self.location.href).href, ...choice, ...options }),
  ),
);
