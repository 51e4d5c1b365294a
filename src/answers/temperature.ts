/** Computed answers and prose values of the temperature chapter. */
import { benchScores, CANDIDATES } from '#data/bench-scores.ts';
import bench from '#data/sampler-bench-first-state.json' with { type: 'json' };
import branches from '#data/mote/mote-branches.json' with { type: 'json' };
import measured from '#data/mote/temperature.json' with { type: 'json' };
import { entropyBits } from '#math/entropy.ts';
import { minP } from '#math/min-p.ts';
import { repetitionPenalty } from '#math/penalties.ts';
import { pluralityChance } from '#math/plurality-vote.ts';
import { samplingStages, type SamplingStep } from '#math/sampling-pipeline.ts';
import { softmax } from '#math/softmax.ts';
import { powerTemperature } from '#math/temperature.ts';
import { chanceWithin } from '#math/waiting-time.ts';

/** How many times as likely the first of two tokens is at T, when it is `ratio` times at T = 1. */
function ratioAt(ratio: number, temperature: number): number {
  const [first, second] = powerTemperature([ratio, 1], temperature);
  return first / second;
}

/** Of the scores of the sampler bench, over the vocabulary of GPT-2. */
const scores = benchScores(50257);

/** Probability outside the named words of the sampler bench. */
function tailOf(probs: Float64Array): number {
  return probs.subarray(CANDIDATES.length).reduceRight((sum, p) => sum + p, 0);
}

const tailAt = (temperature: number) => tailOf(softmax(scores, temperature));

/** Published settings: a temperature, then perhaps a filter. */
const PUBLISHED = {
  pure: [1],
  fifty: [1, { kind: 'top-k', k: 50 }],
  greedy: [0],
  talk: [1.3],
  poems: [1.5],
  reasoning: [0.6, { kind: 'top-p', p: 0.95 }],
  oneTry: [0.2, { kind: 'top-p', p: 0.95 }],
  manyTries: [0.8, { kind: 'top-p', p: 0.95 }],
  vote: [0.7, { kind: 'top-k', k: 40 }],
} satisfies Record<string, [temperature: number, ...filters: SamplingStep[]]>;

/** What a setting leaves on the sampler bench: `talkKept` tokens, and `talkTail` outside the words. */
const left = Object.fromEntries(
  Object.entries(PUBLISHED).flatMap(([name, [temperature, ...filters]]) => {
    const last = () =>
      samplingStages(scores, [{ kind: 'temperature', temperature }, ...filters]).at(-1)!;
    return [
      [`${name}Kept`, () => last().keptCount],
      [`${name}Tail`, () => tailOf(last().probs)],
    ];
  }),
);

/** What Mote's answers to one kind of task came to at a temperature that was measured. */
function moteAt(temperature: number, kind: keyof typeof measured.kinds) {
  const at = measured.temperatures.indexOf(temperature);
  const { right, vote, different } = measured.kinds[kind];
  return { right: right[at], vote: vote[at], different: different[at] };
}

/** The share of right draws in the first state of the figure of votes. */
const RIGHT = 0.4;

const SURE = [0.95, 0.03, 0.02];

/** Pairs of tokens that stand at the same place in both continuations, after the fork. */
const afterFork = branches.first
  .slice(branches.at + 1, branches.second.length)
  .map(({ token }, i) => [token.id, branches.second[branches.at + 1 + i].token.id]);

export const answers = {
  halved: () => ratioAt(3, 0.5),
  /** The place of `halved` among the options 1.5, 3, 6 and 9. */
  halvedOption: () => [1.5, 3, 6, 9].indexOf(Number(ratioAt(3, 0.5).toFixed(6))),
  pointAtOne: () => ratioAt(Math.E, 1),
  pointAtHalf: () => ratioAt(Math.E, 0.5),
  pointAtTwo: () => ratioAt(Math.E, 2),
  sixteenAtTwo: () => ratioAt(16, 2),
  forkPlaces: () => afterFork.length,
  forkDiffers: () => afterFork.filter(([one, other]) => one !== other).length,
  coinBits: () => entropyBits([0.5, 0.5]),
  tailAtOne: () => tailAt(1),
  tailAtHot: () => tailAt(1.5),
  tailAtHotter: () => tailAt(2),
  keptAfter: () => bench.run.stages[bench.run.stages.length - 1].kept,
  keptBefore: () => bench.keptSwapped,
  /** What top-p 0.9 cuts where the best token alone has 95 %. */
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
  rightOnce: () => RIGHT,
  anyOfFifteen: () => chanceWithin(RIGHT, 15),
  trickVote: () => pluralityChance(15, 0.4, 0.6),
  moteTasks: () => measured.tasks,
  moteDraws: () => measured.draws,
  moteVoters: () => measured.voters,
  moteSumsHottest: () => moteAt(2, 'sums').right,
  moteStepsHottest: () => moteAt(2, 'steps').right,
  moteCapitalsCold: () => moteAt(0, 'capitals').right,
  moteCapitalsOnce: () => moteAt(1, 'capitals').right,
  moteCapitalsVoted: () => moteAt(1, 'capitals').vote,
  moteStories: () => moteAt(1, 'stories').different,
  moteStoriesFit: () => moteAt(1, 'stories').right,
  ...left,
};
