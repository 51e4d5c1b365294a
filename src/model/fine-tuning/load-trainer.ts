import { loadMote, type LoadedMote, type LoadMoteOptions } from '#model/mote/load-mote.ts';
import type { Problem } from '#model/problem.ts';
import { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import { createTrainer, forgetUpdates, type Trainer } from '#model/transformer/trainer.ts';

/** A downloaded model on which training can go on, with memory of its own. */
export interface ReadyTrainer extends Pick<
  LoadedMote,
  'tokenizer' | 'weights' | 'whyTypeScript' | 'checked' | 'fromCache'
> {
  readonly trainer: Trainer;
  /** To ask the model as it now stands; rewind it to 0 after every update. */
  readonly cache: KeyValueCache;
  /** Back to the weights that were downloaded, as if it had never been trained. */
  readonly reset: () => void;
}

export interface LoadTrainerOptions extends Omit<LoadMoteOptions, 'memory'> {
  /** Room for so many tokens in one batch, all sequences together: at most 1,024. */
  readonly rows: number;
}

/** How whoever asks follows the download, and stops it. */
export type LoadOptions = Required<Pick<LoadMoteOptions, 'onLoad' | 'signal'>>;

/** What a model runs on, and why not on WebAssembly. */
export interface TrainerFacts {
  readonly kernels: string;
  readonly whyTypeScript: Problem | null;
}

/** Memory that holds a trainer of Mote's size with the most rows. */
const MEMORY = 2 ** 27;
const MOST_ROWS = 1024;

/**
 * Downloads a model, or takes it from an earlier visit, and takes the memory to train it on sequences as long as its
 * context. Rejects with a ProblemError, with the signal's reason, or with RangeError for too many rows.
 */
export async function loadTrainer({ rows, ...options }: LoadTrainerOptions): Promise<ReadyTrainer> {
  if (!(Number.isInteger(rows) && rows >= 1 && rows <= MOST_ROWS)) {
    throw new RangeError(`expected room for 1 to ${MOST_ROWS} tokens, got ${rows}`);
  }
  return readyTrainer(await loadMote({ ...options, memory: MEMORY }), rows);
}

export function trainerFacts({ trainer, whyTypeScript }: ReadyTrainer): TrainerFacts {
  return { kernels: trainer.transformer.kernels.kind, whyTypeScript };
}

/** Makes a trainer of a model that was loaded; its kernels must have the memory for it. */
export function readyTrainer(loaded: LoadedMote, rows: number): ReadyTrainer {
  const { transformer, ...rest } = loaded;
  const start = transformer.parameters.flat.slice();
  const trainer = createTrainer(transformer, { rows, longest: transformer.config.contextLength });
  const reset = () => {
    transformer.parameters.flat.set(start);
    forgetUpdates(trainer);
  };
  return { ...rest, trainer, cache: new KeyValueCache(transformer), reset };
}
