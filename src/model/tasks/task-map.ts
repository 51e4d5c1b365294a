/** What a task takes, reports on the way, and gives back; all of it goes through structured clone. */
interface TaskShape {
  payload: unknown;
  progress: unknown;
  result: unknown;
}

/** Tasks by name. */
export type TaskMap<Tasks> = { [K in keyof Tasks]: TaskShape };
