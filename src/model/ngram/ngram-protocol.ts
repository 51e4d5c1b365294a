import type { TokenPart } from '#model/tokenizer/token-parts.ts';
import type { Prediction } from './predict.ts';

/** Which model a task is about. The first task trains it; the worker keeps the latest few. */
export interface ModelChoice {
  /** The text to count: the book's own, below the path of the site's root, or one given here. */
  text: { base: string } | { given: string };
  unit: 'word' | 'byte-pair' | 'byte';
  /** The longest n-gram counted; predictions look back order − 1 tokens. */
  order: number;
}

/** How far the loading of the text or the learning of byte pairs has come. */
export interface TrainingProgress {
  stage: 'text' | 'merges';
  done: number;
  total: number;
}

/** What a trained model has counted. */
export interface ModelFacts {
  /** Tokens in the text. */
  tokens: number;
  /** UTF-8 bytes of the text. */
  bytes: number;
  vocabularySize: number;
  /** Different n-grams for n = 1 … order. */
  distinct: number[];
}

/** A text, token by token. */
export interface SurprisalReading {
  parts: TokenPart[];
  /** Tokens the model does not know; their surprisal is that of <unk>. */
  unknown: boolean[];
  /** −ln p of each token given those before it; Infinity where the model held it impossible. */
  nats: Float64Array;
  /** UTF-8 bytes of the text. */
  bytes: number;
}

/** A task on a trained model; strength is that of the smoothing (see witten-bell.ts). */
interface ModelTask<Payload, Result> {
  payload: { model: ModelChoice } & Payload;
  progress: TrainingProgress;
  result: Result;
}

/** What the n-gram worker can be asked. */
export interface NgramTasks {
  train: ModelTask<unknown, ModelFacts>;
  predict: ModelTask<{ text: string; count: number; strength?: number }, Prediction>;
  surprisals: ModelTask<{ text: string; strength?: number }, SurprisalReading>;
  /** Writes on after a text: `count` tokens, drawn with the seed. The answer leaves the text itself out. */
  generate: ModelTask<
    { text: string; count: number; temperature: number; strength?: number; seed: number },
    { parts: TokenPart[]; text: string }
  >;
}
