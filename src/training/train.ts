/**
 * Trains Mote, or goes on where an earlier run stopped; a run that has come to its end is only judged again.
 *
 *     npm run train -- --out training-runs/mote [--minutes 150] [--steps 10000] [--set '{"config":{"width":96}}']
 *
 * Writes into the folder: log.txt, recipe.json, latest.checkpoint, weights at each milestone, and at the end
 * weights.bin and report.json, which tells the right answers out of so many --items, and the loss on so many
 * --documents of each skill. Ctrl-C, or the end of the minutes, stops it after the step under way.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Random } from '#math/random.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import { packWeights, unpackWeights } from '#model/transformer/weights-file.ts';
import { evaluationSets } from '#world/evaluation/evaluation-sets.ts';
import { stageAt } from '#world/mix.ts';
import { sampleDocument } from '#world/world.ts';
import { readCheckpoint, writeCheckpoint, type Checkpoint } from './mote/checkpoint.ts';
import { Evaluation, mixLoss, validationSets } from './mote/evaluate.ts';
import { loadEncoder } from './mote/load-encoder.ts';
import { loadKernels } from './mote/load-kernels.ts';
import { MOTE, type Recipe } from './mote/recipe.ts';
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
writeFileSync(path('recipe.json'), `${JSON.stringify(facts(), null, 2)}\n`);

const judge = await judgeOf(recipe);
const sets = validationSets(encoder, { documents: Number(given.documents) });
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

if (checkpoint?.steps === recipe.schedule.steps) {
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
  const { arrays, steps: done, tokens } = all[0];
  const streams = all.map(({ stream }) => stream);
  const facts = { recipe, steps: done, tokens, seconds: seconds(), streams };
  writeCheckpoint(path('latest.checkpoint'), { ...facts, ...arrays! });

  const weights = packed({ parameters: arrays!.parameters, steps: done, tokens });
  const whole = done === recipe.schedule.steps;
  const mark = recipe.milestones.findLast((milestone) => tokens >= milestone);
  if (whole) writeFileSync(path('weights.bin'), new Uint8Array(weights));
  else if (mark && tokens - mark < 2 * recipe.tokensPerStep)
    writeFileSync(path(`weights-${mark / 1e6}M.bin`), new Uint8Array(weights));
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
  const { loss, floor } = mixLoss(sets, losses);
  const gaps = losses.map((one) => `${one.skill} ${(one.loss - one.floor).toFixed(3)}`);
  say(`  loss ${loss.toFixed(4)}, at least ${floor.toFixed(4)}; above it: ${gaps.join(', ')}`);
  const accuracy = judge.evaluation.accuracy(
    evaluationSets(7, thoroughly ? items : Math.min(60, items)),
    encoder,
  );
  const percent = (right: number, n: number) =>
    `${((100 * right) / n).toFixed(thoroughly ? 1 : 0)}`;
  for (const { skill, condition, n, right } of accuracy)
    if (thoroughly) say(`  ${percent(right, n).padStart(5)} % of ${n}  ${skill}: ${condition}`);
  if (!thoroughly)
    say(
      `  right, in %: ${accuracy.map((a) => `${a.condition} ${percent(a.right, a.n)}`).join('; ')}`,
    );
  if (thoroughly)
    writeFileSync(
      path('report.json'),
      `${JSON.stringify({ ...about(), tokens, loss, floor, losses, accuracy }, null, 2)}\n`,
    );
}

async function judgeOf({ config }: Recipe) {
  const transformer = createTransformer(await loadKernels(2 ** 28), config);
  return { transformer, evaluation: new Evaluation(transformer) };
}

function about() {
  return { seed: recipe.seed, data: dataHash() };
}

/** What the run was made from. */
function facts() {
  return { ...recipe, data: dataHash(), node: process.version };
}

/** A fingerprint of the world and its tokenizer: the first documents of the recipe's seed. */
function dataHash(): string {
  const random = new Random(recipe.seed);
  const hash = createHash('sha256');
  for (let i = 0; i < 2000; i++)
    hash.update(Int32Array.from(encoder.encodeDocument(sampleDocument(random).segments).ids));
  return hash.digest('hex').slice(0, 16);
}
