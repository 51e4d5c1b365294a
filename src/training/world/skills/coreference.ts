import { chance, writeWord, type Split, type Writer } from '../engine/writer.ts';
import { inSplit } from '../split-hash.ts';
import { CREATURES, OBSTACLES, STATES } from '../words/obstacles.ts';
import { aside } from './aside.ts';

/** Of all pairs of creature and place, this share is kept for testing. */
export const PAIRS_HELD_OUT_PERCENT = 20;

/**
 * The dog did not cross the street because it was too tired. Question: What was too tired?
 * Answer: The dog.
 *
 * Half the time it is the place: too wide. `distraction` is the probability of a sentence about
 * another creature and place in between.
 */
export function coreference(writer: Writer, split: Split, distraction = 0.3): void {
  const allowed = (creature: string, place: string) =>
    inSplit(`${creature}, ${place}`, PAIRS_HELD_OUT_PERCENT, split);
  const creature = writer.writeOne(
    CREATURES,
    (animal) => ` The ${animal} did not`,
    CREATURES.map((animal) => (OBSTACLES.some(({ place }) => allowed(animal, place)) ? 1 : 0)),
  );
  const { place, faults } = writer.writeOne(
    OBSTACLES,
    (obstacle) => ` ${obstacle.verb} the ${obstacle.place} because it was too`,
    OBSTACLES.map((obstacle) => (allowed(creature, obstacle.place) ? 1 : 0)),
  );
  const tired = chance(writer, 0.5);
  const reason = writeWord(writer, tired ? STATES : faults);
  writer.write('.');
  if (chance(writer, distraction)) aside(writer, [creature, place]);
  writer.write(` Question: What was too ${reason}? Answer:`);
  writer.answer(() => writer.write(` The ${tired ? creature : place}.`));
}
