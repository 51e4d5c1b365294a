/** Whether data from a file or from storage is a plan that this page could have made. */
import {
  HEAD_SIZE,
  MOST_SEQUENCES,
  type Settings,
  type Shape,
  type TokenizerChoice,
} from './plan.ts';

/** The largest shape that a figure offers, and the most merges. */
const LARGEST = { width: 48, blocks: 3, contextLength: 64, merges: 256 };

/** Whether something is a whole number in a range. */
export function isWholeIn(value: unknown, min: number, max: number): value is number {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

export function isShape(value: unknown): value is Shape {
  const { width, blocks, contextLength } = (value ?? {}) as Record<string, unknown>;
  return (
    isWholeIn(width, HEAD_SIZE, LARGEST.width) &&
    width % HEAD_SIZE === 0 &&
    isWholeIn(blocks, 1, LARGEST.blocks) &&
    isWholeIn(contextLength, 2, LARGEST.contextLength)
  );
}

export function isSettings(value: unknown): value is Settings {
  const { learningRate, batch, seed } = (value ?? {}) as Record<string, unknown>;
  return (
    Number.isFinite(learningRate) &&
    Number(learningRate) > 0 &&
    Number(learningRate) <= 1 &&
    isWholeIn(batch, 1, MOST_SEQUENCES) &&
    isWholeIn(seed, 0, 2 ** 32 - 1)
  );
}

export function isTokenizerChoice(value: unknown): value is TokenizerChoice {
  const { kind, merges } = (value ?? {}) as Record<string, unknown>;
  return kind === 'characters' || (kind === 'byte-pairs' && isWholeIn(merges, 0, LARGEST.merges));
}
