/**
 * What Mote could do at each checkpoint that the site ships, and how far its loss was from the least
 * possible: src/data/mote/checkpoints.json.
 * Run: npm run data:mote-measurements
 */
import { writeFileSync } from 'node:fs';
import { evaluationSets } from '#world/evaluation/evaluation-sets.ts';
import { EVALUATION_SEEDS } from '#world/evaluation/seeds.ts';
import { Evaluation, mixLoss, validationSets } from '../../../src/training/mote/evaluate.ts';
import { loadEncoder } from '../../../src/training/mote/load-encoder.ts';
import { openWeights, readManifest } from './open-mote.ts';

/** Items for each condition: at n = 100 a share is good to ±10 points. */
const ITEMS = 100;

const encoder = loadEncoder();
const sets = validationSets(encoder);
const tests = evaluationSets(EVALUATION_SEEDS.items, ITEMS);
const rounded = (x: number) => Number(x.toFixed(5));

const checkpoints = [];
for (const { name, tokens, sha256 } of readManifest().weights) {
  const { transformer } = await openWeights(name, 2 ** 28);
  const evaluation = new Evaluation(transformer);
  const losses = evaluation.lossesOf(sets);
  const { loss, floor } = mixLoss(sets, losses);
  const accuracy = evaluation.accuracy(tests, encoder);
  checkpoints.push({
    name,
    tokens,
    weights: sha256,
    loss: rounded(loss),
    floor: rounded(floor),
    skills: losses.map((one) => ({
      ...one,
      loss: rounded(one.loss),
      floor: rounded(one.floor),
    })),
    accuracy,
  });
  console.log(`${name}: loss ${loss.toFixed(4)}, at least ${floor.toFixed(4)}`);
}
writeFileSync(
  'src/data/mote/checkpoints.json',
  `${JSON.stringify({ seed: EVALUATION_SEEDS.items, items: ITEMS, checkpoints })}\n`,
);
