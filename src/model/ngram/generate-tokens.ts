import { categorical } from '#math/categorical.ts';
import { greedy } from '#math/greedy.ts';
import type { Random } from '#math/random.ts';
import { powerTemperature } from '#math/temperature.ts';
import type { NgramTable } from './count-ngrams.ts';
import { nextTokenDistribution } from './witten-bell.ts';

export interface GenerateOptions {
  /** 0 always takes the likeliest token, 1 draws from the model as it is. */
  temperature: number;
  /** Strength of the smoothing, as in the model's predictions. */
  strength?: number;
  random: Random;
  /** A token never to draw, such as the one that stands for unknown words. */
  never?: number;
}

/**
 * Writes `count` new tokens after a prompt, one drawn after the other.
 *
 * Each new token joins the context of the next. Throws RangeError when the temperature is negative
 * or not finite.
 *
 * Shapes: prompt (T) → (count)
 */
export function generateTokens(
  table: NgramTable,
  prompt: ArrayLike<number>,
  count: number,
  { temperature, strength, random, never }: GenerateOptions,
): Int32Array {
  const tokens = Array.from(prompt);
  for (let i = 0; i < count; i++) {
    const probs = nextTokenDistribution(table, tokens.slice(-table.levels.length), strength);
    if (never !== undefined) probs[never] = 0;
    const drawn =
      temperature === 0 ? greedy(probs) : categorical(powerTemperature(probs, temperature), random);
    tokens.push(drawn);
  }
  return Int32Array.from(tokens.slice(prompt.length));
}
