import { ProblemError } from './problem.ts';

/** What comes of reading a file that was fetched. A file that cannot be read is one that cannot be used. */
export function usable<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new ProblemError({ code: 'unusable', file }, { cause });
  }
}
