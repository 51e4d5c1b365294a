/**
 * Times softmax, top-k and top-p over a vocabulary of 200,000 against the plain way: array methods
 * and a full sort of the indices. Prints milliseconds for one row and how many times longer the
 * plain way takes, after checking that both keep the same tokens.
 * Run: npx node scripts/bench/samplers.ts
 */
import { Bench } from 'tinybench';
import { Random } from '#math/random.ts';
import { softmax } from '#math/softmax.ts';
import { topK } from '#math/top-k.ts';
import { topP } from '#math/top-p.ts';

const VOCABULARY = 200_000;
const K = 50;
const P = 0.95;

function plainSoftmax(scores: number[]): number[] {
  const max = scores.reduce((a, b) => Math.max(a, b));
  const exponentials = scores.map((score) => Math.exp(score - max));
  const total = exponentials.reduce((a, b) => a + b);
  return exponentials.map((exponential) => exponential / total);
}

const plainRanking = (scores: number[]): number[] =>
  scores.map((_, i) => i).sort((i, j) => scores[j] - scores[i] || i - j);

function plainTopK(scores: number[]): number[] {
  const kept = new Set(plainRanking(scores).slice(0, K));
  return scores.map((score, i) => (kept.has(i) ? score : -Infinity));
}

function plainTopP(scores: number[]): number[] {
  const probs = plainSoftmax(scores);
  const kept = new Set<number>();
  let mass = 0;
  for (const i of plainRanking(scores)) {
    if (mass >= P) break;
    mass += probs[i];
    kept.add(i);
  }
  return scores.map((score, i) => (kept.has(i) ? score : -Infinity));
}

async function compare(ours: () => Float64Array, plain: () => number[]) {
  const expected = plain();
  const agree = ours().every((x, i) => x === expected[i] || Math.abs(x - expected[i]) < 1e-12);
  if (!agree) throw new Error('ours and the plain way disagree');
  const [a, b] = [await medianTime(ours), await medianTime(plain)];
  return { 'ours, ms': a.toFixed(2), 'plain, ms': b.toFixed(2), ratio: (b / a).toFixed(1) };
}

async function medianTime(run: () => unknown): Promise<number> {
  const bench = new Bench({ time: 500, warmupTime: 200, iterations: 5, warmupIterations: 2 });
  const [{ result }] = await bench.add('run', () => void run()).run();
  if (!('latency' in result)) throw new Error('the run did not finish');
  return result.latency.p50;
}

/** Runs the comparison on a row of normal scores and on a flatter one, as a high temperature gives. */
export async function benchSamplers(): Promise<void> {
  const random = new Random(1);
  const table: Record<string, unknown> = {};
  for (const [name, spread] of Object.entries({ peaked: 3, flat: 0.3 })) {
    const scores = Float64Array.from({ length: VOCABULARY }, () => spread * random.normal());
    const plainScores = [...scores];
    table[`softmax, ${name}`] = await compare(
      () => softmax(scores),
      () => plainSoftmax(plainScores),
    );
    table[`top-k ${K}, ${name}`] = await compare(
      () => topK(scores, K),
      () => plainTopK(plainScores),
    );
    table[`top-p ${P}, ${name}`] = await compare(
      () => topP(scores, P),
      () => plainTopP(plainScores),
    );
  }
  console.table(table);
}

if (import.meta.main) await benchSamplers();
