import type { Split, Writer } from './engine/writer.ts';
import { inSplit } from './split-hash.ts';
import { capitalised } from './words/article.ts';
import { SYLLABLES } from './words/syllables.ts';

/** Of all names, this share is kept for testing. */
export const NAMES_HELD_OUT_PERCENT = 20;

const LAST: readonly string[] = ['', ...SYLLABLES];

/**
 * Writes a made-up name of two syllables or three, such as Zorami, that is none of those `used`
 * and belongs to the split.
 *
 * First and second syllable are even draws among those that can go on to an allowed name. Ending
 * after two weighs as much as all third syllables would together; what is not allowed has no weight.
 */
export function madeUpName(writer: Writer, split: Split, used: readonly string[] = []): string {
  const first = writer.writeOne(SYLLABLES, (syllable) => ` ${capitalised(syllable)}`);
  const seconds = SYLLABLES.map((second) =>
    endings(`${first}${second}`, split, used).some((weight) => weight > 0) ? 1 : 0,
  );
  const start = `${first}${writer.writeOne(SYLLABLES, (syllable) => syllable, seconds)}`;
  const last = writer.writeOne(LAST, (syllable) => syllable, endings(start, split, used));
  return capitalised(`${start}${last}`);
}

/** How likely a name of two syllables ends with them, or with each third syllable. */
function endings(start: string, split: Split, used: readonly string[]): number[] {
  const weights = allowedEndings(start, split);
  const taken = used.filter((name) => name.toLowerCase().startsWith(start));
  if (taken.length === 0) return weights;
  return weights.map((weight, i) => (taken.includes(capitalised(start + LAST[i])) ? 0 : weight));
}

const known = new Map<string, number[]>();

function allowedEndings(start: string, split: Split): number[] {
  const key = `${split} ${start}`;
  let weights = known.get(key);
  if (!weights) {
    weights = LAST.map((syllable) =>
      inSplit(start + syllable, NAMES_HELD_OUT_PERCENT, split)
        ? syllable
          ? 1
          : SYLLABLES.length
        : 0,
    );
    known.set(key, weights);
  }
  return weights;
}
