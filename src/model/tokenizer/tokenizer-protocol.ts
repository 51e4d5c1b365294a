import type { DownloadProgress } from '#model/download.ts';
import type { EncodingName } from './encodings.ts';
import type { MergeTrace } from './merge-trace.ts';
import type { Token } from './token-parts.ts';
import type { LearnedMerge } from './train-bpe.ts';

/** Says which vocabulary to use; the first task in an encoding downloads it, reporting progress. */
export interface InEncoding {
  encoding: EncodingName;
  /** Path of the site's root, such as "/" or "/book/". */
  base: string;
}

/** What an id stands for. */
export type IdMeaning = { token: Token } | { special: string } | { unused: true };

/** A task that needs a vocabulary. */
interface EncodingTask<Payload, Result> {
  payload: InEncoding & Payload;
  progress: DownloadProgress;
  result: Result;
}

/** What the tokenizer worker can be asked. */
export interface TokenizerTasks {
  /** Makes an encoding ready and says how many tokens text can become in it. */
  load: EncodingTask<unknown, number>;
  encode: EncodingTask<{ text: string }, Token[]>;
  encodeMany: EncodingTask<{ texts: string[] }, Token[][]>;
  /** Plays the merges of each piece of a text; fails for pieces beyond MAX_TRACE_BYTES. */
  mergeSteps: EncodingTask<{ text: string }, MergeTrace[]>;
  /** Looks ids up, each on its own. */
  meanings: EncodingTask<{ ids: number[] }, IdMeaning[]>;
  /** Learns up to `merges` merges from a text; progress is the merges since the last report. */
  train: {
    payload: { text: string; merges: number; splitLike: EncodingName };
    progress: LearnedMerge[];
    result: LearnedMerge[];
  };
}
