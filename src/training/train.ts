/**
 * Trains Mote, or goes on where an earlier run stopped; a run that has come to its end is only judged again.
 *
 *     npm run train -- --out training-runs/mote [--minutes 150] [--steps 10000] [--set '{"config":{"width":96}}']
 *
 * Writes into the folder: log.txt, recipe.json, latest.checkpoint, weights at each milestone, and at the end
 * weights.bin and report.json, which tells the right answers out of so many --items, and the loss on so many
 * --documents of each skill, and on as many made of what was kept from training. Ctrl-C, or the end of the minutes, stops it after the step under way.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { createTransformer } from '#model/transformer/transformer.ts';
import { packWeights, unpackWeights } from '#model/transformer/weights-file.ts';
import { evaluationSets } from '#world/evaluation/evaluation-sets.ts';
import { EVALUATION_SEEDS } from '#world/evaluation/seeds.ts';
import { stageAt } from '#world/mix.ts';
import { readCheckpoint, writeCheckpoint, type Checkpoint } from './mote/checkpoint.ts';
import { Evaluation, mixLoss, validationSets, type MixLoss } from './mote/evaluate.ts';
import { loadEncoder } from './mote/load-encoder.ts';
import { loadKernels } from './mote/load-kernels.ts';
import { MOTE, type Recipe } from './mote/recipe.ts';
import { changedFacts, runFacts } from './mote/run-facts.ts';
import { createSharedBuffers } from './mote/shared-gradients.ts';
import {
  sharedLength,
  type StateReport,
  type StepReport,
  type WorkerTask,
} from './mote/worker-protocol.ts';

const { values: given } = parseArgs({
  options: {
    out: { type: 'string', default: 'training-runs/mote' },
    minutes: { type: 'string', default: '150' },
    steps: { type: 'string' },
    items: { type: 'string', default: '500' },
    documents: { type: 'string', default: '64' },
    set: { type: 'string', default: '{}' },
  },
});
const patch = JSON.parse(given.set) as { [K in keyof Recipe]?: Partial<Recipe[K]> };
const items = Number(given.items);
const steps = Number(given.steps ?? MOTE.schedule.steps);
const recipe: Recipe = {
  ...MOTE,
  ...(patch as Partial<Recipe>),
  config: { ...MOTE.config, ...patch.config },
  // A run of another length has its plateau cut or stretched alike.
  schedule: {
    ...MOTE.schedule,
    decayFrom: Math.round((steps * MOTE.schedule.decayFrom) / MOTE.schedule.steps),
    steps,
    ...patch.schedule,
  },
  update: { ...MOTE.update, ...patch.update },
};
mkdirSync(given.out, { recursive: true });
const path = (name: string) => join(given.out, name);
const say = (line: string) => {
  console.log(line);
  appendFileSync(path('log.txt'), `${line}\n`);
};

const encoder = loadEncoder();
const checkpoint = readCheckpoint(path('latest.checkpoint'));
if (checkpoint && JSON.stringify(checkpoint.recipe) !== JSON.stringify(recipe))
  throw new Error(`${path('latest.checkpoint')} is of another recipe: choose another folder`);
const facts = runFacts(recipe, encoder);
const finished = checkpoint?.steps === recipe.schedule.steps;
if (!checkpoint) writeFileSync(path('recipe.json'), `${JSON.stringify(facts, null, 2)}\n`);
else {
  const changed = changedFacts(JSON.parse(readFileSync(path('recipe.json'), 'utf8')), facts);
  // A run that is only judged again trains on nothing: all that must be the same is what it is judged by.
  const refused = changed.filter((name) => !finished || name === 'data');
  if (refused.length > 0)
    throw new Error(
      `${given.out} began with other ${refused.join(', ')} than there are now, and would not go on as it began: ` +
        'choose another folder, or go back to the sources that it began with',
    );
}

const judge = await judgeOf(recipe);
const documents = Number(given.documents);
const sets = validationSets(encoder, { documents });
const shared = createSharedBuffers(recipe.workers, sharedLength(recipe));
const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
const askToStop = () => Atomics.store(new Int32Array(stop), 0, 1);
const limit = setTimeout(askToStop, Number(given.minutes) * 60_000);
process.once('SIGINT', askToStop);

const started = performance.now();
const before = checkpoint?.seconds ?? 0;
const seconds = () => before + (performance.now() - started) / 1000;
const firstTokens = checkpoint?.tokens ?? 0;
let mean = NaN; // of the losses of the last steps
const states = new Map<number, StateReport[]>();

if (checkpoint && finished) {
  say(`judging again after ${checkpoint.steps} steps`);
  evaluate(packed(checkpoint), checkpoint.tokens, true);
} else {
  say(checkpoint ? `going on after ${checkpoint.steps} steps` : 'beginning');
  await Promise.all(Array.from({ length: recipe.workers }, (_, worker) => train(worker)));
}
clearTimeout(limit);

function train(worker: number): Promise<void> {
  const workerData: WorkerTask = { recipe, worker, shared, checkpoint, stateEvery: 500, stop };
  const thread = new Worker(new URL('./mote/training-worker.ts', import.meta.url), { workerData });
  return new Promise((resolve, reject) => {
    thread.on('message', (report: StepReport | StateReport) =>
      report.kind === 'step' ? onStep(report) : onState(report),
    );
    thread.on('error', reject);
    thread.on('exit', () => resolve());
  });
}

function onStep({ steps: done, tokens, loss, gradientNorm }: StepReport): void {
  mean = Number.isNaN(mean) ? loss : 0.98 * mean + 0.02 * loss;
  if (done % 50 !== 0) return;
  const speed = (tokens - firstTokens) / (seconds() - before);
  const left = ((recipe.schedule.steps - done) * tokens) / done / speed / 60;
  say(
    `step ${done}  ${(tokens / 1e6).toFixed(2)} M tokens  ${stageAt(tokens).name}  loss ${mean.toFixed(3)}  ` +
      `gradient ${gradientNorm.toFixed(2)}  ${speed.toFixed(0)} tokens/s  ${left.toFixed(0)} min left`,
  );
}

/** Keeps a state once every worker has sent its part. */
function onState(report: StateReport): void {
  const parts = states.get(report.steps) ?? [];
  states.set(report.steps, [...parts, report]);
  if (parts.length + 1 < recipe.workers) return;
  const all = [...parts, report].sort((a, b) => a.worker - b.worker);
  states.delete(report.steps);
  const { arrays, steps: done, tokens, milestone } = all[0];
  const streams = all.map(({ stream }) => stream);
  const state = { recipe, steps: done, tokens, seconds: seconds(), streams };
  writeCheckpoint(path('latest.checkpoint'), { ...state, ...arrays! });

  const weights = packed({ parameters: arrays!.parameters, steps: done, tokens });
  const whole = done === recipe.schedule.steps;
  if (whole) writeFileSync(path('weights.bin'), new Uint8Array(weights));
  else if (milestone !== undefined)
    writeFileSync(path(`weights-${milestone / 1e6}M.bin`), new Uint8Array(weights));
  evaluate(weights, tokens, whole || report.last);
}

/** The weights as the site ships them. */
function packed({
  parameters,
  steps,
  tokens,
}: Pick<Checkpoint, 'parameters' | 'steps' | 'tokens'>) {
  return packWeights(recipe.config, parameters, { ...about(), steps, tokens });
}

/** Says how far the model is from the least possible loss; at the end, what it can do. */
function evaluate(weights: ArrayBuffer, tokens: number, thoroughly: boolean): void {
  judge.transformer.parameters.flat.set(unpackWeights(weights).values);
  const losses = judge.evaluation.lossesOf(sets);
  const mix = mixLoss(sets, losses);
  const gaps = losses.map((one) => `${one.skill} ${(one.loss - one.floor).toFixed(3)}`);
  say(`  ${toldLoss(mix)}; above it: ${gaps.join(', ')}`);
  const accuracy = judge.evaluation.accuracy(
    evaluationSets(EVALUATION_SEEDS.items, thoroughly ? items : Math.min(60, items)),
    encoder,
  );
  const percent = (right: number, n: number) =>
    `${((100 * right) / n).toFixed(thoroughly ? 1 : 0)}`;
  if (!thoroughly) {
    say(
      `  right, in %: ${accuracy.map((a) => `${a.condition} ${percent(a.right, a.n)}`).join('; ')}`,
    );
    return;
  }
  const keptSets = validationSets(encoder, { documents, split: 'held-out' });
  const keptLosses = judge.evaluation.lossesOf(keptSets);
  const heldOut = { ...mixLoss(keptSets, keptLosses), losses: keptLosses };
  say(
    `  above it in all: ${toldGap(mix)}; made of what was kept from training: ${toldLoss(heldOut)}, above it ${toldGap(heldOut)}`,
  );
  for (const { skill, condition, n, right } of accuracy)
    say(`  ${percent(right, n).padStart(5)} % of ${n}  ${skill}: ${condition}`);
  writeFileSync(
    path('report.json'),
    `${JSON.stringify({ ...about(), seeds: EVALUATION_SEEDS, tokens, documents, ...mix, heldOut, losses, accuracy }, null, 2)}\n`,
  );
}

function toldLoss({ loss, floor }: MixLoss): string {
  return `loss ${loss.toFixed(4)}, at least ${floor.toFixed(4)}`;
}

function toldGap({ loss, floor, gapError }: MixLoss): string {
  return `${(loss - floor).toFixed(4)} ± ${gapError.toFixed(4)}`;
}

async function judgeOf({ config }: Recipe) {
  const transformer = createTransformer(await loadKernels(2 ** 28), config);
  return { transformer, evaluation: new Evaluation(transformer) };
}

function about() {
  return { seed: recipe.seed, data: facts.data };
}
