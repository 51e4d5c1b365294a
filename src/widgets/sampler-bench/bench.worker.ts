/** Runs pipelines over full vocabularies off the page's thread. Started by start-bench-worker.ts. */
import { serveTasks } from '#model/tasks/serve-tasks.ts';
import type { BenchTasks } from './bench-protocol.ts';
import { runBench } from './run-bench.ts';

serveTasks<BenchTasks>(self, { run: runBench });
