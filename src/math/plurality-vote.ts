import { categorical } from '#math/categorical.ts';
import type { Random } from '#math/random.ts';

/** How the draws of one vote fell: the answer in question, its rival, and answers given only once. */
export interface VoteCounts {
  answer: number;
  rival: number;
  single: number;
}

/**
 * The chance that one answer wins a plurality vote over n independent draws, ties settled by lot.
 *
 * A draw gives that answer with probability p, its one rival with probability q, and otherwise, with
 * r = 1 − p − q, an answer that no other draw gives. With a, b and c = n − a − b of them,
 *
 *     Σ n! / (a! b! c!) · pᵃ qᵇ rᶜ / t        over a ≥ 1, a ≥ b
 *
 * where t counts the answers that share the lead. Where all wrong answers are one (r = 0) and n is
 * odd, this is Condorcet's majority. Throws RangeError when n is not a whole number from 1, or p and
 * q are not two probabilities of exclusive events.
 */
export function pluralityChance(n: number, p: number, q: number): number {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`expected 1 or more draws, got ${n}`);
  let chance = 0;
  for (let answer = 1; answer <= n; answer++) {
    for (let rival = 0; rival <= Math.min(answer, n - answer); rival++) {
      const counts = { answer, rival, single: n - answer - rival };
      chance += countsChance(counts, p, q) / leaders(counts);
    }
  }
  return Math.min(1, chance);
}

/**
 * The chance that independent draws fall in exactly this way: a term of the trinomial distribution,
 * n! / (a! b! c!) · pᵃ qᵇ rᶜ. Throws RangeError when a count is not a whole number from 0, or p and q
 * are not two probabilities of exclusive events.
 */
export function countsChance({ answer, rival, single }: VoteCounts, p: number, q: number): number {
  for (const count of [answer, rival, single]) {
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError(`expected a count, got ${count}`);
  }
  const r = shareOfSingles(p, q);
  const ways =
    logFactorial(answer + rival + single) -
    logFactorial(answer) -
    logFactorial(rival) -
    logFactorial(single);
  return Math.exp(ways + logPower(p, answer) + logPower(q, rival) + logPower(r, single));
}

/** Holds one such vote: how n draws fell, and whether the answer won it. */
export function holdVote(n: number, p: number, q: number, random: Random) {
  const shares = [p, q, shareOfSingles(p, q)];
  const drawn = [0, 0, 0];
  for (let i = 0; i < n; i++) drawn[categorical(shares, random)]++;
  const [answer, rival, single] = drawn;
  const counts: VoteCounts = { answer, rival, single };
  const leads = answer > 0 && answer >= rival;
  return { counts, won: leads && random.int(leaders(counts)) === 0 };
}

/** How many answers share the first place, the answer in question being one of them. */
function leaders({ answer, rival, single }: VoteCounts): number {
  return 1 + Number(rival === answer) + (answer === 1 ? single : 0);
}

function shareOfSingles(p: number, q: number): number {
  const r = 1 - p - q;
  // Two decimal shares that make up the whole may miss it by a rounding.
  if (!(p >= 0 && q >= 0 && r >= -1e-12)) {
    throw new RangeError(`expected two probabilities with a sum of at most 1, got ${p} and ${q}`);
  }
  return r < 1e-12 ? 0 : r;
}

/** ln n! for n = 0, 1, 2, …, as far as anyone has asked. */
const logFactorials = [0];

function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++) {
    logFactorials.push(logFactorials[i - 1] + Math.log(i));
  }
  return logFactorials[n];
}

/** ln pᵏ, where p⁰ = 1 for p = 0 too. */
function logPower(p: number, k: number): number {
  return k === 0 ? 0 : k * Math.log(p);
}
