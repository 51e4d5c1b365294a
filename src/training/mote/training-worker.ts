/**
 * One of the threads that train: draws documents of its own, adds its gradient to those of the others, and makes the
 * same update as they do, so that all hold the same weights without ever sending them.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { Random } from '#math/random.ts';
import { initialiseParameters } from '#model/transformer/initialise.ts';
import { learningRate } from '#model/transformer/schedule.ts';
import { addGradients, totalWeight, updateParameters } from '#model/transformer/train-step.ts';
import { createTrainer } from '#model/transformer/trainer.ts';
import { createTransformer } from '#model/transformer/transformer.ts';
import { stageAt } from '#world/mix.ts';
import { DocumentStream } from './document-stream.ts';
import { loadEncoder } from './load-encoder.ts';
import { loadKernels } from './load-kernels.ts';
import { GradientExchange } from './shared-gradients.ts';
import {
  sharedLength,
  type StateReport,
  type StepReport,
  type WorkerTask,
} from './worker-protocol.ts';

const KERNEL_BYTES = 2 ** 29;

async function work({ recipe, worker, shared, checkpoint, stateEvery, stop }: WorkerTask) {
  const { config, schedule, milestones } = recipe;
  const share = Math.ceil(recipe.tokensPerStep / recipe.workers);
  const transformer = createTransformer(await loadKernels(KERNEL_BYTES), config);
  const { kernels, parameters } = transformer;
  const trainer = createTrainer(transformer, {
    rows: share + config.contextLength,
    longest: config.contextLength,
  });
  const stream = new DocumentStream(
    loadEncoder(),
    config.contextLength,
    new Random(recipe.seed * 1000 + worker),
  );
  let tokens = 0;
  if (checkpoint) {
    parameters.flat.set(checkpoint.parameters);
    trainer.moments.first.set(checkpoint.firstMoments);
    trainer.moments.second.set(checkpoint.secondMoments);
    trainer.steps = checkpoint.steps;
    stream.state = checkpoint.streams[worker];
    tokens = checkpoint.tokens;
  } else initialiseParameters(config, parameters, new Random(recipe.seed));

  const exchange = new GradientExchange(shared, worker);
  const gradients = trainer.gradients.flat;
  const sums = new Float32Array(sharedLength(recipe));
  const stopAsked = new Int32Array(stop);
  for (let stopping = false; trainer.steps < schedule.steps && !stopping;) {
    const batch = stream.batch(share, stageAt(tokens));
    gradients.fill(0);
    const { loss, losses } = addGradients(trainer, batch, 1);
    sums.set(gradients);
    sums.set([totalWeight(batch), loss, losses.length, stopAsked[0]], gradients.length);
    exchange.sum(sums);
    const [weight, lossSum, rows, stops] = sums.subarray(gradients.length);
    gradients.set(sums.subarray(0, gradients.length));
    kernels.scale(gradients, 1 / weight);
    const gradientNorm = updateParameters(trainer, {
      ...recipe.update,
      learningRate: learningRate(trainer.steps + 1, schedule),
    });

    const before = tokens;
    tokens += rows;
    const { steps } = trainer;
    stopping = stops > 0;
    const last = stopping || steps === schedule.steps;
    if (worker === 0) send({ kind: 'step', steps, tokens, loss: lossSum / weight, gradientNorm });
    const milestone = milestones.findLast((mark) => before < mark && tokens >= mark);
    if (last || milestone !== undefined || steps % stateEvery === 0) {
      const arrays = {
        parameters: parameters.flat.slice(),
        firstMoments: trainer.moments.first.slice(),
        secondMoments: trainer.moments.second.slice(),
      };
      const state = { worker, steps, tokens, stream: stream.state, last, milestone };
      send({ kind: 'state', ...state, ...(worker === 0 ? { arrays } : {}) });
    }
  }
}

function send(report: StepReport | StateReport): void {
  parentPort?.postMessage(report);
}

await work(workerData as WorkerTask);
