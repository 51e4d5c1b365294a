import type { Counting, Counts, Shares } from './world-rows.ts';

/** What the worker that knows the small world can be asked. */
export interface WorldTasks {
  truth: { payload: { text: string }; progress: never; result: Shares | null };
  count: { payload: Counting & { texts: readonly string[] }; progress: never; result: Counts };
}
