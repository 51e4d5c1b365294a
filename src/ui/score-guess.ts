/** What a reader's answer to a guess is worth. */
import { klDivergence } from '#math/kl-divergence.ts';
import type { Guess, NumberGuess } from '#ui/figure-view.ts';

interface Score {
  right: boolean;
  /** The price of the option picked, or the miss of what was put on the outcomes. */
  bits?: number;
}

/** Shares this close to the computed ones, in bits, count as right. */
const CLOSE = 0.1;

/** Weights of any sum, as shares of one. */
export function sharesOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 0));
}

/**
 * Scores the option picked, the number set, or one weight for each option.
 * Undefined for what is no answer to this guess, such as one to an earlier wording of it.
 */
export function scoreGuess(guess: Guess, answer: unknown): Score | undefined {
  if (guess.kind === 'choice') {
    const picked = guess.options.findIndex((option) => option === answer);
    if (picked < 0) return undefined;
    return { right: picked === guess.answer, bits: guess.bits?.[picked] };
  }
  if (guess.kind === 'number') {
    if (!isNumber(answer) || answer < guess.min || answer > guess.max) return undefined;
    const right = Math.abs(answer - guess.answer) <= guess.tolerance;
    return { right, bits: guess.unit === '%' ? bitsMissed(guess, answer) : undefined };
  }
  if (!Array.isArray(answer) || answer.length !== guess.options.length) return undefined;
  if (!answer.every((weight) => isNumber(weight) && weight >= 0)) return undefined;
  const shares = sharesOf(answer);
  if (shares.every((share) => share === 0)) return undefined;
  const bits = klDivergence(guess.answer, mixed(shares)) / Math.LN2;
  return { right: bits < CLOSE, bits };
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/**
 * The extra surprise that a guessed chance costs on average, in bits: KL(p ‖ q) between what happens or not by the
 * computed chance p and by the guessed one q. Never and always count as half a step of the slider away, or one
 * surprise would cost endless bits.
 */
function bitsMissed({ answer, step }: NumberGuess, guessed: number): number {
  const p = Math.min(1, answer / 100); // 100 times a share may be a rounding above 100
  const q = Math.min(Math.max(guessed, step / 2), 100 - step / 2) / 100;
  return klDivergence([p, 1 - p], [q, 1 - q]) / Math.LN2;
}

/** A share of zero would cost endless bits: every option keeps at least one in a thousand. */
function mixed(shares: readonly number[]): number[] {
  return shares.map((share) => 0.001 / shares.length + 0.999 * share);
}
