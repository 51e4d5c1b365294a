/**
 * Trains Speck, Mote's small sibling, in three stages: on documents, on demonstrations, and by reinforcement with a
 * verifier. Each stage starts from the file that the one before it left, so that it can be made anew alone.
 *
 *     npm run train:speck [-- --from sft] [--out folder] [--set '{"base":{"tokensPerStep":256}}']
 *
 * Writes the weights to public/speck, and recipe, log and run to src/data/speck; both into the folder of --out where
 * one is given. The run tells what each stage answers to all sums that no training shows, and what it was trained on.
 */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '#math/random.ts';
import { initialiseParameters } from '#model/transformer/initialise.ts';
import { STAGES, type StageName } from '#model/speck/stage.ts';
import { sumQuestion, writesSteps } from '#model/speck/sum-question.ts';
import { KeyValueCache } from '#model/transformer/key-value-cache.ts';
import { createTrainer, forgetUpdates } from '#model/transformer/trainer.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import { packWeights, unpackWeights } from '#model/transformer/weights-file.ts';
import { showParts } from '#world/engine/control.ts';
import { loadEncoder } from './mote/load-encoder.ts';
import { loadKernels } from './mote/load-kernels.ts';
import { demonstration, type Demonstration } from './speck/demonstrations.ts';
import { fineTune } from './speck/fine-tune.ts';
import { heldOutSums, measureStage } from './speck/measure-stage.ts';
import { plainDocuments } from './speck/plain-documents.ts';
import { preTrain } from './speck/pre-train.ts';
import { rowsNeeded, SPECK, type ReportLoss, type SpeckRecipe } from './speck/recipe.ts';
import {
  countStep,
  isMixed,
  reinforceAnswers,
  type StepCounts,
} from './speck/reinforce-answers.ts';
import type { ExampleGroup, SpeckRun } from './speck/run.ts';

/** Skills of which a document is shown. */
const KINDS_SHOWN = ['story', 'addition in steps', 'addition'] as const;

const { values: given } = parseArgs({
  options: {
    from: { type: 'string', default: 'base' },
    out: { type: 'string' },
    sums: { type: 'string', default: 'Infinity' },
    set: { type: 'string', default: '{}' },
  },
});
const patch = JSON.parse(given.set) as { [K in keyof SpeckRecipe]?: Partial<SpeckRecipe[K]> };
const recipe: SpeckRecipe = {
  ...SPECK,
  config: { ...SPECK.config, ...patch.config },
  base: { ...SPECK.base, ...patch.base },
  sft: { ...SPECK.sft, ...patch.sft },
  rl: { ...SPECK.rl, ...patch.rl },
};
const root = join(import.meta.dirname, '../..');
const weights = given.out ?? join(root, 'public/speck');
const records = given.out ?? join(root, 'src/data/speck');
for (const folder of [weights, records]) mkdirSync(folder, { recursive: true });

const encoder = loadEncoder();
const kernels = await loadKernels(2 ** 28);
const transformer = createTransformer(kernels, recipe.config);
const cache = new KeyValueCache(transformer);
const trainer = createTrainer(transformer, {
  rows: rowsNeeded(recipe),
  longest: recipe.config.contextLength,
});
const sums = heldOutSums().slice(0, Number(given.sums));
const first = STAGES.indexOf(given.from as StageName);
if (first < 0)
  throw new RangeError(`--from expects one of ${STAGES.join(', ')}, got ${given.from}`);

const runFile = join(records, 'run.json');
const run: Partial<SpeckRun> = first > 0 ? JSON.parse(readFileSync(runFile, 'utf8')) : {};
const logFile = join(records, 'log.txt');
if (first === 0) writeFileSync(logFile, '');
const started = performance.now();

for (const stage of STAGES.slice(first)) {
  Object.assign(run, { [stage]: train(stage) });
  writeFileSync(runFile, `${JSON.stringify(run)}\n`);
}
writeFileSync(join(records, 'recipe.json'), `${JSON.stringify(recipe, null, 2)}\n`);

function train(stage: StageName): SpeckRun[StageName] {
  const index = STAGES.indexOf(stage);
  const before = index === 0 ? 0 : start(STAGES[index - 1]);
  const random = new Random(recipe[stage].seed);
  // Each stage has an optimiser of its own.
  forgetUpdates(trainer);
  const record = { base, sft, rl }[stage](random);
  const tokens = before + record.tokens;
  const file = packWeights(recipe.config, transformer.parameters.flat, { stage, tokens });
  writeFileSync(join(weights, `${stage}.bin`), new Uint8Array(file));
  start(stage); // from here on as the site has it, rounded
  const counts = measure(sumQuestion);
  say(`${stage}: ${file.byteLength} bytes, ${JSON.stringify(counts)}`);
  const asDocument = measure((a, b) => `${a} + ${b}:`);
  return { ...record, counts, asDocument } as SpeckRun[StageName];
}

/** Takes the weights that a stage left. Returns the tokens of training behind them. */
function start(stage: StageName): number {
  const bytes = new Uint8Array(readFileSync(join(weights, `${stage}.bin`)));
  const { values, about } = unpackWeights(bytes.buffer);
  transformer.parameters.flat.set(values);
  return about.tokens as number;
}

function measure(prompt: typeof sumQuestion) {
  return measureStage(cache, encoder, sums, { seed: 1, maxTokens: recipe.rl.maxTokens, prompt });
}

function base(random: Random) {
  initialiseParameters(recipe.config, transformer.parameters, new Random(recipe.seed));
  const read = plainDocuments(encoder, recipe, random);
  const tokens = preTrain(trainer, read, recipe, sayLoss('base'));
  const again = plainDocuments(encoder, recipe, new Random(recipe.base.seed));
  const firstRead = Array.from({ length: 100 }, () => again.next(recipe.base.mix));
  const documents = KINDS_SHOWN.map((kind) =>
    showParts(firstRead.find(({ skill }) => skill === kind)!.segments.slice(0, -1)),
  );
  return { tokens, documents };
}

function sft(random: Random) {
  const all = Array.from({ length: recipe.sft.demonstrations }, () =>
    demonstration(random, recipe.sft),
  );
  const tokens = fineTune(trainer, encoder, random, all, recipe, sayLoss('sft'));
  const isFact = ({ prompt }: Demonstration) => !prompt.includes('+');
  const isSteps = ({ answer }: Demonstration) => writesSteps(answer);
  const demonstrations = [
    all.find((one) => !isFact(one) && !isSteps(one))!,
    all.find(isSteps)!,
    all.find(isFact)!,
  ];
  return { tokens, demonstrations };
}

function rl(random: Random) {
  const curve: StepCounts[] = [];
  let group: ExampleGroup | undefined;
  for (const groups of reinforceAnswers(trainer, cache, encoder, random, recipe)) {
    curve.push(countStep(groups));
    const mixed = groups.find(isMixed);
    group ??= mixed && {
      sum: mixed.sum,
      attempts: mixed.attempts.map(({ text, reward }) => ({ text, reward })),
    };
    if (curve.length % 20 === 0) say(`rl, step ${curve.length}: ${JSON.stringify(curve.at(-1))}`);
  }
  return { tokens: curve.reduce((sum, { tokens }) => sum + tokens, 0), group, curve };
}

/** Says the loss of every fiftieth step. */
function sayLoss(stage: StageName): ReportLoss {
  return (step, loss) => {
    if (step % 50 === 0) say(`${stage}, step ${step}: loss ${loss.toFixed(3)}`);
  };
}

function say(line: string): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(line);
  appendFileSync(logFile, `${seconds.padStart(5)} s  ${line}\n`);
}
