import type { BenchOrder, BenchRun } from './run-bench.ts';

/** What the bench's worker can be asked. */
export interface BenchTasks {
  run: { payload: BenchOrder; progress: never; result: BenchRun };
}
