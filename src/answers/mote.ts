/** Numbers of the model card and the data card, all from the run's own files. */
import exposures from '#data/mote/exposures.json';
import facts from '#data/mote/facts.json';
import card from '#data/mote/world-card.json';
import recipe from '#data/mote-run/recipe.json';
import report from '#data/mote-run/report.json';

/** Share of right answers under a condition of the report. Throws when it was not tested. */
function right(skill: string, condition: string): number {
  const found = report.accuracy.find((one) => one.skill === skill && one.condition === condition);
  if (!found) throw new Error(`the report does not test ${skill}: ${condition}`);
  return found.right / found.n;
}

/** How often training stated the capital of each country, by rank. */
const stated = exposures.exposures[exposures.exposures.length - 1].capitals;

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
  capitalsFirst: quarter('1 to 20'),
  capitalsSecond: quarter('21 to 40'),
  capitalsThird: quarter('41 to 60'),
  capitalsLast: quarter('61 to 80'),
  addition: () => right('addition', 'unseen pairs'),
  additionInSteps: () => right('addition in steps', 'unseen pairs'),
  past: () => right('patterns', 'past, four shown'),
  plurals: () => right('patterns', 'plurals, four shown'),
  contradicted: () => right('capital passage', 'contradicts what is known'),
  worldSeed: () => card.seed,
  worldDocuments: () => card.documentsPerSkill,
  worldNats: () => card.natsPerToken,
  worldMeanTokens: () => card.meanTokens,
  heldOutNames: () => card.heldOut.names / 100,
  heldOutSums: () => card.heldOut.sums / 100,
  heldOutPairs: () => card.heldOut.pairs / 100,
  heldOutWords: () => card.heldOut.words / 100,
  countries: () => card.countries.length,
  statedMost: () => stated[0],
  statedLeast: () => Math.min(...stated),
};
