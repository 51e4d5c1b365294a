/**
 * What rounding the weights to 8 bits costs: the loss of the float weights of a finished training beside
 * that of the shipped ones, on the same documents. src/data/mote/quantisation.json
 * Run: npm run data:mote-quantisation [-- training-runs/mote]
 * The float weights are in the latest.checkpoint of the run, which the project does not keep: so this is no part of
 * `npm run data:mote`, and is run once after the run was shipped.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransformer } from '#model/transformer/transformer.ts';
import { readCheckpoint } from '../../../src/training/mote/checkpoint.ts';
import { Evaluation, mixLoss, validationSets } from '../../../src/training/mote/evaluate.ts';
import { loadEncoder } from '../../../src/training/mote/load-encoder.ts';
import { openWeights } from './open-mote.ts';

const DOCUMENTS = 256;

const folder = process.argv[2] ?? 'training-runs/mote';
const checkpoint = readCheckpoint(join(folder, 'latest.checkpoint'));
if (!checkpoint) throw new Error(`${folder} has no checkpoint`);
const { transformer: shipped, weights } = await openWeights(undefined, 2 ** 29);
if (weights.tokens !== checkpoint.tokens)
  throw new Error(`the shipped weights are of ${weights.tokens} tokens, not ${checkpoint.tokens}`);

const sets = validationSets(loadEncoder(), { documents: DOCUMENTS });
const exact = createTransformer(shipped.kernels, shipped.config);
exact.parameters.flat.set(checkpoint.parameters);
const lossOf = (transformer: typeof shipped) =>
  mixLoss(sets, new Evaluation(transformer).lossesOf(sets)).loss;
const [floatNats, int8Nats] = [lossOf(exact), lossOf(shipped)];
const perplexityChange = Math.exp(int8Nats - floatNats) - 1;
const tokens = sets.reduce(
  (sum, { documents }) => sum + documents.reduce((n, ids) => n + ids.length - 1, 0),
  0,
);
const found = { weights: weights.sha256, tokens, floatNats, int8Nats, perplexityChange };
writeFileSync('src/data/mote/quantisation.json', `${JSON.stringify(found)}\n`);
console.log(found);
