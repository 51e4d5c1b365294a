import { ProblemError } from '#model/problem.ts';
import { utf8Bytes } from '#model/tokenizer/utf8.ts';
import {
  packWeights,
  unpackWeights,
  type UnpackedWeights,
} from '#model/transformer/weights-file.ts';
import type { TransformerConfig } from '#model/transformer/config.ts';
import { crc32 } from './crc32.ts';
import { isSettings, isShape, isTokenizerChoice, isWholeIn } from './plan-checks.ts';
import { configOf, type Settings, type Shape, type TokenizerChoice } from './plan.ts';
import { LONGEST_FILE, MOST_STEPS } from './portion.ts';

/** What a file of weights says of the training that they come from; its text only by a checksum. */
export interface Origin {
  readonly steps: number;
  readonly settings: Settings;
  readonly tokenizer: TokenizerChoice;
  /** CRC-32 of the whole text in UTF-8. */
  readonly text: number;
}

export interface OpenedWeights extends Origin {
  readonly shape: Shape;
  readonly config: TransformerConfig;
  readonly values: Float32Array;
}

/** What tells a text from others. */
export const textChecksum = (text: string): number => crc32(utf8Bytes(text));

/** Writes a model as weights-file.ts does, with its origin and a checksum of its numbers. */
export function sealWeights(
  config: TransformerConfig,
  values: Float32Array,
  { steps, settings, tokenizer, text }: Origin,
): Uint8Array<ArrayBuffer> {
  const { kind: tokens, ...rest } = tokenizer;
  const about = { steps, ...settings, text, tokens, ...rest };
  const checksum = crc32(numbersOf(packWeights(config, values)));
  return new Uint8Array(packWeights(config, values, { ...about, checksum }));
}

/** Reads what sealWeights wrote. Throws a ProblemError that says why when it did not write this. */
export function unsealWeights(file: ArrayBuffer): OpenedWeights {
  if (file.byteLength > LONGEST_FILE) throw refusal('not-weights');
  const { config, about, values } = unpacked(file);
  const { steps, seed, learningRate, batch, text, tokens: kind, merges, checksum } = about;
  const settings = { learningRate, batch, seed };
  const tokenizer = kind === 'byte-pairs' ? { kind, merges } : { kind };
  const { width, blocks, contextLength } = config;
  const shape = { width, blocks, contextLength };
  const fits = JSON.stringify(configOf(shape, config.vocabularySize)) === JSON.stringify(config);
  const known = isWholeIn(steps, 0, MOST_STEPS) && isWholeIn(text, 0, 2 ** 32 - 1);
  if (!known || !fits || !isShape(shape) || !isSettings(settings) || !isTokenizerChoice(tokenizer))
    throw refusal('other-model');
  if (checksum !== crc32(numbersOf(file)) || !values.every(Number.isFinite))
    throw refusal('kept-damaged');
  return { steps, settings, tokenizer, text, shape, config, values };
}

function unpacked(file: ArrayBuffer): UnpackedWeights {
  try {
    return unpackWeights(file);
  } catch (cause) {
    const begins = new TextDecoder().decode(file.slice(4, 44)).includes('"mote-weights-');
    throw refusal(begins ? 'kept-damaged' : 'not-weights', cause);
  }
}

/** All of a file but its header. */
function numbersOf(file: ArrayBuffer): Uint8Array {
  return new Uint8Array(file, 4 + new DataView(file).getUint32(0, true));
}

function refusal(code: 'not-weights' | 'other-model' | 'kept-damaged', cause?: unknown) {
  return new ProblemError({ code }, { cause });
}
