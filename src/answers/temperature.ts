/** Computed answers and prose values of the temperature chapter. */
import { benchScores, CANDIDATES } from '#data/bench-scores.ts';
import bench from '#data/sampler-bench-first-state.json' with { type: 'json' };
import { entropyBits } from '#math/entropy.ts';
import { minP } from '#math/min-p.ts';
import { repetitionPenalty } from '#math/penalties.ts';
import { softmax } from '#math/softmax.ts';
import { powerTemperature } from '#math/temperature.ts';
import { topP } from '#math/top-p.ts';

/** How many times as likely the first of two tokens is at T, when it is `ratio` times at T = 1. */
function ratioAt(ratio: number, temperature: number): number {
  const [first, second] = powerTemperature([ratio, 1], temperature);
  return first / second;
}

/** Probability outside the named words of the sampler bench, over the vocabulary of GPT-2. */
function tailAt(temperature: number): number {
  const probs = softmax(benchScores(50257), temperature);
  return 1 - probs.subarray(0, CANDIDATES.length).reduce((sum, p) => sum + p, 0);
}

const SURE = [0.95, 0.03, 0.02];

export const answers = {
  halved: () => ratioAt(3, 0.5),
  /** The place of `halved` among the options 1.5, 3, 6 and 9. */
  halvedOption: () => [1.5, 3, 6, 9].indexOf(Number(ratioAt(3, 0.5).toFixed(6))),
  pointAtOne: () => ratioAt(Math.E, 1),
  pointAtHalf: () => ratioAt(Math.E, 0.5),
  pointAtTwo: () => ratioAt(Math.E, 2),
  sixteenAtTwo: () => ratioAt(16, 2),
  coinBits: () => entropyBits([0.5, 0.5]),
  tailAtOne: () => tailAt(1),
  tailAtHot: () => tailAt(1.5),
  tailAtHotter: () => tailAt(2),
  keptAfter: () => bench.run.stages[bench.run.stages.length - 1].kept,
  keptBefore: () => bench.keptSwapped,
  /** Tokens that top-p 0.9 keeps where the best one alone has 95 %. */
  sureKept: () =>
    topP(SURE.map(Math.log), 0.9).reduce((kept, score) => kept + Number(score > -Infinity), 0),
  sureCut: () => 1 - SURE[0],
  /** Of shares .4 .3 .2 .05 .03 .02, how many survive min-p 0.1. */
  minPKept: () =>
    minP([0.4, 0.3, 0.2, 0.05, 0.03, 0.02].map(Math.log), 0.1).reduce(
      (kept, score) => kept + Number(score > -Infinity),
      0,
    ),
  /** Without its minus sign, which the text sets itself. */
  penalisedBelow: () => -repetitionPenalty([-2, 0], [0], 1.25)[0],
  penalisedAbove: () => repetitionPenalty([2, 0], [0], 1.25)[0],
  dividedBelow: () => 2 / 1.25,
};
