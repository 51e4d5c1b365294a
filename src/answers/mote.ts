/** Numbers of the model card and the data card, all from the run's own files. */
import exposures from '#data/mote/exposures.json';
import facts from '#data/mote/facts.json';
import quantisation from '#data/mote/quantisation.json';
import card from '#data/mote/world-card.json';
import before from '#data/mote-run/one-make-of-names.json';
import recipe from '#data/mote-run/recipe.json';
import report from '#data/mote-run/report.json';
import { EVALUATION_SEEDS } from '#world/evaluation/seeds.ts';
import { COUNTRIES } from '#world/words/countries.ts';
import { TRAINED_OTHER_NAMES } from '#world/words/other-names.ts';

/** How far above the least possible loss Mote was to be at most, nats a token. */
const GAP_AIMED_AT = 0.05;

/** Share of right answers under a condition of a report, Mote's own by default. Throws when it was not tested. */
export function right(skill: string, condition: string, { accuracy }: Report = report): number {
  const found = accuracy.find((one) => one.skill === skill && one.condition === condition);
  if (!found) throw new Error(`the report does not test ${skill}: ${condition}`);
  return found.right / found.n;
}

/** Standard error of such a share. */
function errorOf(skill: string, condition: string): number {
  const { n } = report.accuracy.find((one) => one.skill === skill && one.condition === condition)!;
  const share = right(skill, condition);
  return Math.sqrt((share * (1 - share)) / n);
}

export type Report = Pick<typeof report, 'accuracy'>;

/** How often training stated the capital of each country, by rank. */
const stated = exposures.exposures[exposures.exposures.length - 1].capitals;

/** How far Mote is above the least possible loss on documents of one skill made of what was kept from training. */
function heldOutGap(skill: string): number {
  const { loss, floor } = report.heldOut.losses.find((one) => one.skill === skill)!;
  return loss - floor;
}

const quarter = (ranks: string) => () => right('facts', `capitals, ranks ${ranks}`);

export const answers = {
  parameters: () => facts.parameters,
  kilobytes: () => facts.bytes / 1000,
  vocabulary: () => facts.config.vocabularySize,
  width: () => facts.config.width,
  blocks: () => facts.config.blocks,
  heads: () => facts.config.heads,
  hidden: () => facts.config.hidden,
  context: () => facts.config.contextLength,
  millionTokens: () => report.tokens / 1e6,
  steps: () => recipe.schedule.steps,
  seed: () => recipe.seed,
  threads: () => recipe.workers,
  loss: () => report.loss,
  floor: () => report.floor,
  gap: () => report.loss - report.floor,
  gapError: () => report.gapError,
  documents: () => report.documents,
  documentsSeed: () => EVALUATION_SEEDS.documents,
  itemsSeed: () => EVALUATION_SEEDS.items,
  items: () => report.accuracy.reduce((sum, { n }) => sum + n, 0),
  conditions: () => report.accuracy.length,
  quantisationChange: () => quantisation.perplexityChange,
  quantisationTokens: () => quantisation.tokens,
  heldOutGap: () => report.heldOut.loss - report.heldOut.floor,
  heldOutGapError: () => report.heldOut.gapError,
  heldOutMapsGap: () => heldOutGap('maps'),
  heldOutPatternsGap: () => heldOutGap('patterns'),
  heldOutPassageGap: () => heldOutGap('passage'),
  heldOutCapitalPassageGap: () => heldOutGap('capital passage'),
  heldOutRepetitionGap: () => heldOutGap('repetition'),
  trainedOtherNames: () => TRAINED_OTHER_NAMES.length,
  capitalsFirst: quarter('1 to 20'),
  capitalsSecond: quarter('21 to 40'),
  capitalsThird: quarter('41 to 60'),
  capitalsLast: quarter('61 to 80'),
  addition: () => right('addition', 'unseen pairs'),
  additionInSteps: () => right('addition in steps', 'unseen pairs'),
  past: () => right('patterns', 'past, four shown'),
  plurals: () => right('patterns', 'plurals, four shown'),
  maps: () => right('maps', '4 keys'),
  // As the plan for Mote asked.
  unseenAimedAt: () => 0.95,
  gapAimedAt: () => GAP_AIMED_AT,
  /** How many of its errors the gap is below what was aimed at. */
  gapMargin: () => (GAP_AIMED_AT - (report.loss - report.floor)) / report.gapError,
  quantisationAimedAt: () => 0.001,
  mapsNeverMapped: () => right('maps', '4 keys, kinds of words never mapped'),
  repetition: () => right('repetition', '4 words'),
  repetitionOfSeven: () => right('repetition', '7 words'),
  repetitionOfTen: () => right('repetition', '10 words'),
  repetitionOfTenError: () => errorOf('repetition', '10 words'),
  passageMadeUp: () => right('passage', '3 made-up names'),
  passageLongNames: () => right('passage', '3 made-up names of five syllables'),
  // Of a Mote that had nearly the same recipe, and strange names of one make only.
  beforePassageMadeUp: () => right('passage', '3 made-up names', before),
  beforePassageOtherFirst: () => right('passage', '3 first names from outside the world', before),
  beforePassageOtherLetters: () => right('passage', '3 names of other letters', before),
  beforeUnknownMadeUp: () => right('closed book', 'unknown country, question', before),
  beforeUnknownOtherLetters: () =>
    right('closed book', 'unknown country, name of other letters', before),
  beforeCapitalsThird: () => right('facts', 'capitals, ranks 41 to 60', before),
  beforeCapitalsLast: () => right('facts', 'capitals, ranks 61 to 80', before),
  beforeContradicted: () => right('capital passage', 'contradicts what is known', before),
  passageOtherFirst: () => right('passage', '3 first names from outside the world'),
  passageOtherLetters: () => right('passage', '3 names of other letters'),
  recalledOtherFirst: () => right('dialogue', 'first name from outside the world recalled'),
  recalledOtherLetters: () => right('dialogue', 'name of other letters recalled'),
  searchOtherFirst: () =>
    right('search', 'asked for an unknown somebody, first name from outside the world'),
  searchOtherLetters: () => right('search', 'asked for an unknown somebody, name of other letters'),
  searchCountryOtherLetters: () =>
    right('search', 'asked for an unknown country, name of other letters'),
  unknownMadeUp: () => right('closed book', 'unknown country, question'),
  unknownOtherLetters: () => right('closed book', 'unknown country, name of other letters'),
  capitalPassageOne: () => right('capital passage', '1 made-up'),
  capitalPassageThree: () => right('capital passage', '3 made-up'),
  contradicted: () => right('capital passage', 'contradicts what is known'),
  worldSeed: () => card.seed,
  worldDocuments: () => card.documentsPerSkill,
  worldNats: () => card.natsPerToken,
  heldOutNames: () => card.heldOut.names / 100,
  heldOutOtherNames: () => card.heldOut.otherNames,
  heldOutSums: () => card.heldOut.sums / 100,
  heldOutPairs: () => card.heldOut.pairs / 100,
  heldOutWords: () => card.heldOut.words / 100,
  mapKeyKinds: () => card.maps.keyKinds,
  mapValueKinds: () => card.maps.valueKinds,
  keptMapKeys: () => card.maps.keptKeys,
  keptMapValues: () => card.maps.keptValues,
  countries: () => COUNTRIES.length,
  statedMost: () => stated[0],
  statedLeast: () => Math.min(...stated),
};
