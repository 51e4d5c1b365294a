/** The readings worked out at build: what the figure shows without loading anything. */
import recorded from '#data/surprisal-first-state.json';
import { sameWish, type Reading, type UnitReading, type Unit, type Wish } from './reading.ts';

const { corpus, order, strength } = recorded;

/** Sentences that can be picked. */
export const sentences = recorded.readings.map(({ text }) => text);

/** Size of the book: what words of the reader's own make the page fetch. */
export const bookKilobytes = recorded.facts.byte.bytes / 1000;

export const firstWish: Wish = { text: sentences[0], corpus, order, strength };

/** The recorded reading of a wish, where there is one. */
export function recordedFor(wish: Wish): Reading | undefined {
  const found = recorded.readings.find(({ text }) =>
    sameWish(wish, { text, corpus, order, strength }),
  );
  if (!found) return undefined;
  const unit = (name: Unit): UnitReading => ({
    facts: recorded.facts[name],
    tokens: found.tokens[name] as UnitReading['tokens'],
  });
  return {
    wish,
    bytes: found.bytes,
    units: { word: unit('word'), 'byte-pair': unit('byte-pair'), byte: unit('byte') },
  };
}
