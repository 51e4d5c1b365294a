/** How often Mote had read a fact when it was asked, and what it answered: the measured part of the figure. */
import { fixed } from '#chart/format.ts';
import exposures from '#data/mote/exposures.json';
import measured from '#data/mote/reliability.json';
import type { AskingForm } from '#model/mote/capital-question.ts';
import { measuredMote, measuredNames } from '#model/mote/measured-answers.ts';
import { COUNTRIES } from '#world/words/countries.ts';

export const motes = measuredNames(measured);

/** Tokens that one of the measured Motes had read, in millions. */
export function millionsRead(mote: string): string {
  return fixed(measuredMote(measured, mote).tokens / 1e6, 1);
}

/** One of the names that no training document has. */
export const [UNHEARD] = measured.unheard;

const RANK = new Map(COUNTRIES.map(({ name }, i) => [name, i]));

export function capitalOf(country: string): string | undefined {
  const rank = RANK.get(country);
  return rank === undefined ? undefined : COUNTRIES[rank].capital;
}

/** Sentences stating the capital of each country that this Mote had read, in the order of COUNTRIES. */
function readBy(mote: string): readonly number[] {
  const { tokens } = measuredMote(measured, mote);
  return (
    exposures.exposures.find((one) => one.tokens === tokens)?.capitals ?? COUNTRIES.map(() => 0)
  );
}

/** How often this Mote had read the capital of a country: 0 for one that does not exist. */
export function timesSeen(country: string, mote: string): number {
  const rank = RANK.get(country);
  return rank === undefined ? 0 : readBy(mote)[rank];
}

/** Where a name stands among the measured answers: the countries, then the made-up ones; -1 for any other. */
export function measuredPlace(name: string): number {
  const madeUp = measured.unheard.indexOf(name);
  return RANK.get(name) ?? (madeUp === -1 ? -1 : COUNTRIES.length + madeUp);
}

/** A name never heard, then all countries from the rarest to the most frequent. */
export function rarestFirst(mote: string): readonly string[] {
  const seen = readBy(mote);
  const ranks = COUNTRIES.map((_, i) => i).sort((a, b) => seen[a] - seen[b] || b - a);
  return [UNHEARD, ...ranks.map((rank) => COUNTRIES[rank].name)];
}

/** Every measured answer: how often its fact had been read, how sure Mote was, and the verdict's letter. */
export function measuredAnswers(mote: string, form: AskingForm) {
  const { confidence, outcome } = measuredMote(measured, mote).forms[form];
  const seen = readBy(mote);
  return confidence.map((sure, i) => ({ seen: seen[i] ?? 0, sure, outcome: outcome[i] }));
}
