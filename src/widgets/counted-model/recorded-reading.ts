/** The readings of the sentences that can be picked, worked out at build. */
import first from '#data/surprisal-first-state.json';
import readings from '#data/surprisal-readings.json';
import { firstWish } from './first-reading.ts';
import { sameWish, type Reading, type Wish } from './reading.ts';
import { restoreReading } from './stored-reading.ts';

/** The recorded reading of a wish, where there is one. */
export function recordedReading(wish: Wish): Reading | undefined {
  const found = [first.reading, ...readings].find(({ text }) =>
    sameWish(wish, { ...firstWish, text }),
  );
  return found && restoreReading(wish, found, first.facts);
}
