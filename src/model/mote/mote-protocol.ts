import type { DownloadProgress } from '#model/download.ts';
import type { Kernels } from '#model/kernels/kernels.ts';
import type { Problem } from '#model/problem.ts';
import type { Ablations } from '#model/transformer/ablations.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';
import type { Draw, Ending, GenerateOptions } from './generate.ts';
import type { Tensor, View } from './inspect.ts';
import type { ModelName } from './manifest.ts';
import type { MoteToken } from './mote-token.ts';
import type { Prompt } from './read-prompt.ts';
import type { DecodingTime } from './time-decoding.ts';

/** Says which Mote; the first task downloads it, reporting progress. */
export interface InMote {
  /** Path of the site's root, such as "/" or "/book/". */
  base: string;
  /** Mote, or its small sibling; by default Mote. */
  model?: ModelName;
  /** Name of a checkpoint in the model's manifest; by default its last. */
  weights?: string;
}

/** How Mote came to this page. */
export interface MoteFacts {
  config: TransformerConfig;
  /** Every token by its id. */
  vocabulary: MoteToken[];
  /** Name of the weights, the tokens of training behind them, and their bytes. */
  weights: { name: string; tokens: number; bytes: number };
  kernels: Kernels['kind'];
  /** Why the TypeScript kernels run, a clause for the reader; null where WebAssembly does. */
  whyTypeScript: Problem | null;
  /** False where the browser offers no SHA-256: then length and form were checked alone. */
  checked: boolean;
  fromCache: boolean;
}

/** A prompt as the model reads it. */
export interface Reading {
  /** The token that starts a document, then those of the prompt, one per row of all results. */
  tokens: MoteToken[];
  /** Tokens of its beginning that did not fit into the context. */
  dropped: number;
}

/** What generation reports: a download that it had to wait for, or a token it has drawn. */
export type GenerationProgress = { load: DownloadProgress } | { draw: Draw & { token: MoteToken } };

/** What timing reports: a download that it had to wait for, or how long a token took. */
type TimingProgress = { load: DownloadProgress } | { time: DecodingTime };

interface MoteTask<Payload, Result, Progress = DownloadProgress> {
  payload: InMote & Payload;
  progress: Progress;
  result: Result;
}

type Run = Prompt & { ablations?: Ablations };

/** What the Mote worker can be asked. */
export interface MoteTasks {
  /** Makes Mote ready. */
  load: MoteTask<unknown, MoteFacts>;
  /** The tokens of a reader's text, all of them; `dropped` do not fit into the context. */
  tokenize: MoteTask<{ text: string }, Reading>;
  /** The embedding of every token, (V, C), row by id. */
  embeddings: MoteTask<unknown, Tensor>;
  /** Scores of every next token after the last token, (V), or after each, (T, V). */
  predict: MoteTask<Run & { rows?: 'last' | 'all' }, Reading & { logits: Float32Array }>;
  /** What goes on within the model, view by view; null for what was ablated. */
  inspect: MoteTask<Run & { views: View[] }, Reading & { tensors: (Tensor | null)[] }>;
  /** −ln p of each token given those before it, in nats; the first is given, so that it has 0. */
  losses: MoteTask<Run, Reading & { nats: Float64Array }>;
  /** Writes on; progress is each token as it is drawn, `written` all of them as they stand together. */
  generate: MoteTask<
    Run & GenerateOptions,
    Reading & { written: MoteToken[]; ending: Ending },
    GenerationProgress
  >;
  /** Writes on greedily, every token with the cache and by reading the whole text anew, and says how long each took. */
  timeDecoding: MoteTask<
    Prompt & { maxTokens: number },
    Reading & { written: MoteToken[]; times: DecodingTime[] },
    TimingProgress
  >;
}
