import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import type { RandomState } from '#math/random.ts';
import { parameterCount } from '#model/transformer/parameters.ts';
import type { Recipe } from './recipe.ts';

/** All that a training needs to go on as if it had never stopped. */
export interface Checkpoint {
  readonly recipe: Recipe;
  readonly steps: number;
  /** Tokens read so far. */
  readonly tokens: number;
  /** Seconds of training so far. */
  readonly seconds: number;
  /** Where each worker's documents stand. */
  readonly streams: readonly RandomState[];
  readonly parameters: Float32Array;
  readonly firstMoments: Float32Array;
  readonly secondMoments: Float32Array;
}

/** Writes a line of JSON, then the three arrays; a file half written never takes the place of a whole one. */
export function writeCheckpoint(path: string, checkpoint: Checkpoint): void {
  const { parameters, firstMoments, secondMoments, ...facts } = checkpoint;
  const file = openSync(`${path}.part`, 'w');
  try {
    writeFileSync(file, `${JSON.stringify(facts)}\n`);
    for (const { buffer, byteOffset, byteLength } of [parameters, firstMoments, secondMoments])
      writeFileSync(file, new Uint8Array(buffer, byteOffset, byteLength)); // goes on where the last one ended
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.part`, path);
}

/** Reads what writeCheckpoint wrote; undefined where there is no such file. Throws RangeError when it is not whole. */
export function readCheckpoint(path: string): Checkpoint | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const head = bytes.indexOf(10);
  const facts = JSON.parse(bytes.toString('utf8', 0, head));
  const third = parameterCount(facts.recipe.config);
  const expected = 3 * third * Float32Array.BYTES_PER_ELEMENT;
  const given = bytes.length - head - 1;
  if (given !== expected)
    throw new RangeError(`${path}: expected ${expected} bytes of numbers, got ${given}`);
  const numbers = new Float32Array(bytes.buffer.slice(bytes.byteOffset + head + 1));
  return {
    ...facts,
    parameters: numbers.subarray(0, third),
    firstMoments: numbers.subarray(third, 2 * third),
    secondMoments: numbers.subarray(2 * third),
  };
}
