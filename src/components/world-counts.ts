/** How many documents of Mote's world were read in training, and how many were measured; rows of the data card. */
import { count } from '#chart/format.ts';
import exposures from '#data/mote/exposures.json';
import card from '#data/mote/world-card.json';
import recipe from '#data/mote-run/recipe.json';
import report from '#data/mote-run/report.json';
import { cards } from '#strings/cards.ts';
import { EVALUATION_SEEDS } from '#world/evaluation/seeds.ts';

interface Count {
  readonly name: keyof typeof cards.counts.names;
  readonly documents: number;
  /** As a model predicts them: those that end documents too, not those that start them. */
  readonly tokens: number;
  readonly seed: number;
}

const judged = (losses: readonly { tokens: number }[]) => ({
  documents: losses.length * report.documents,
  tokens: losses.reduce((sum, { tokens }) => sum + tokens, 0),
  seed: EVALUATION_SEEDS.documents,
});

export function worldCounts(): Count[] {
  const { documents, tokens } = exposures.exposures[exposures.exposures.length - 1];
  const measured = card.skills.reduce((sum, { meanTokens }) => sum + meanTokens, 0);
  return [
    { name: 'training', documents, tokens, seed: recipe.seed },
    {
      name: 'card',
      documents: card.skills.length * card.documentsPerSkill,
      tokens: measured * card.documentsPerSkill,
      seed: card.seed,
    },
    { name: 'fresh', ...judged(report.losses) },
    { name: 'kept', ...judged(report.heldOut.losses) },
  ];
}

export function worldCountRows(): string[][] {
  const { names } = cards.counts;
  return worldCounts().map(({ name, documents, tokens, seed }) => [
    names[name],
    count(documents),
    count(tokens),
    String(seed),
  ]);
}
