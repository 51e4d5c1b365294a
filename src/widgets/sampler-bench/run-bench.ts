/** Runs a sampling pipeline over the whole vocabulary and keeps what a picture of it needs. */
import { benchScores, CANDIDATES, SEEN_IDS, TOKENS_SO_FAR } from '#data/bench-scores.ts';
import { categorical } from '#math/categorical.ts';
import { entropyBits } from '#math/entropy.ts';
import { Random } from '#math/random.ts';
import { samplingStages, type SamplingStage, type SamplingStep } from '#math/sampling-pipeline.ts';

/** What to run. */
export interface BenchOrder {
  size: number;
  steps: SamplingStep[];
  seed: number;
}

/** What one step left. */
export interface StageDigest {
  kept: number;
  /** The probability that this step removed. */
  cut: number;
  bits: number;
  /** The worst rank that can still be drawn. */
  lastRank: number;
  /** The probability of the token with that rank. */
  lastProb: number;
  /** The probability of all tokens that are not among the candidates. */
  outside: number;
  /** Probabilities at the sampled ranks; 0 for a removed token. */
  probs: number[];
  /** Scores of the tokens seen so far, in the order of SEEN_IDS; null for a removed token. */
  seenScores: (number | null)[];
}

export interface BenchRun {
  /** The ranks, counted from 1, at which `probs` are given. */
  ranks: number[];
  /** The scores as they came, then what each step left. */
  stages: StageDigest[];
  /** The ranks of the tokens drawn in the end. */
  draws: number[];
}

const DRAWS = 12;
/** Each sampled rank of the tail is this much further down than the one before. */
const SPACING = 1.6;

export function runBench({ size, steps, seed }: BenchOrder): BenchRun {
  const ranks = sampledRanks(size);
  const stages = samplingStages(benchScores(size), steps, TOKENS_SO_FAR);
  const random = new Random(seed);
  const { probs } = stages[stages.length - 1];
  return {
    ranks,
    stages: stages.map((stage) => digest(stage, ranks)),
    draws: Array.from({ length: DRAWS }, () => categorical(probs, random) + 1),
  };
}

/** Every named token, and the tail at equal steps of the logarithm. */
function sampledRanks(size: number): number[] {
  const ranks = new Set([...CANDIDATES.keys(), ...SEEN_IDS].map((id) => id + 1));
  for (let rank = CANDIDATES.length + 1; rank < size; rank *= SPACING) ranks.add(Math.round(rank));
  return [...ranks.add(size)].sort((a, b) => a - b);
}

function digest(stage: SamplingStage, ranks: readonly number[]): StageDigest {
  const { probs, scores, keptCount, massCut } = stage;
  let last = scores.length - 1;
  while (scores[last] === -Infinity) last--;
  return {
    kept: keptCount,
    cut: short(massCut),
    bits: short(entropyBits(probs)),
    lastRank: last + 1,
    lastProb: short(probs[last]),
    outside: short(probs.subarray(CANDIDATES.length).reduceRight((sum, p) => sum + p, 0)),
    probs: ranks.map((rank) => short(probs[rank - 1])),
    seenScores: SEEN_IDS.map((id) => (scores[id] === -Infinity ? null : short(scores[id]))),
  };
}

/** Five digits are more than a picture shows, and keep the stored first run small. */
function short(value: number): number {
  return Number(value.toPrecision(5));
}
