/** Computed answers of the softmax chapter's guesses, questions and prose. */
import logits from '#data/mote/mote-logits.json' with { type: 'json' };
import { logsumexp } from '#math/logsumexp.ts';
import { softmax } from '#math/softmax.ts';
import { chanceWithin } from '#math/waiting-time.ts';

/** The example that is worked by hand. */
const BY_HAND = [2.8, 1.2, 0.5];
const exps = BY_HAND.map(Math.exp);

/** Largest finite numbers of the three common formats; that of 16 bits is 65,504. */
const LARGEST = { bits64: Number.MAX_VALUE, bits32: (2 - 2 ** -23) * 2 ** 127, bits16: 65_504 };

/** The smallest whole lead at which the loser's share is zero in some format. */
function vanishingLead(rounded: (share: number) => number): number {
  for (let lead = 1; ; lead++) if (rounded(softmax([0, -lead])[1]) === 0) return lead;
}

/** By how much logsumexp of 1 and 0 rises with the first score, as a share of its rise of 0.01. */
const softRise = () => (logsumexp([1.01, 0]) - logsumexp([1, 0])) / 0.01;

export const answers = {
  /** Two candidates with scores 3 and 1. */
  gapOfTwo: () => softmax([3, 1])[0],
  /** Which of the opening guess's options, 50 %, 75 %, the computed one and 100 %, that is. */
  gapOfTwoOption: () => {
    const share = softmax([3, 1])[0];
    const off = [0.5, 0.75, share, 1].map((option) => Math.abs(option - share));
    return off.indexOf(Math.min(...off));
  },
  pointRatio: () => Math.E,
  twoPointRatio: () => Math.exp(2),
  /** How far below zero a score of −1 among 2, 1 and 0.4 would fall if the scores were divided. */
  plainDivision: () => 1 / (2 + 1 + 0.4 - 1),

  handExp1: () => exps[0],
  handExp2: () => exps[1],
  handExp3: () => exps[2],
  handSum: () => exps[0] + exps[1] + exps[2],
  handShare1: () => softmax(BY_HAND)[0],
  handShare2: () => softmax(BY_HAND)[1],
  handShare3: () => softmax(BY_HAND)[2],
  /** The second share when the exponentials are rounded to one decimal first. */
  roundedEarly: () => {
    const [first, second, third] = exps.map((exp) => Math.round(exp * 10) / 10);
    return second / (first + second + third);
  },

  belowZero: () => softmax([-100, -102])[0] * 100,
  overflow64: () => Math.log(LARGEST.bits64),
  overflow32: () => Math.log(LARGEST.bits32),
  overflow16: () => Math.log(LARGEST.bits16),
  /** Ten equal shares added up in 64-bit numbers. */
  sumOfTen: () => softmax(new Array<number>(10).fill(0)).reduce((sum, share) => sum + share, 0),

  vanish64: () => vanishingLead((share) => share),
  vanish32: () => vanishingLead(Math.fround),
  /** The chance of a rare token within its average wait. */
  atAverage: () => chanceWithin(1e-6, 1e6),
  /** A token of one in a million, in three million tokens, in percent. */
  rareDay: () => chanceWithin(1e-6, 3e6) * 100,

  ln2: () => Math.LN2,
  /** Tokens of Mote's vocabulary, and how many times as likely its favourite is as the last of them. */
  moteTokens: () => logits.logits.length,
  moteSpan: () => Math.exp(logits.logits[0] - logits.logits[logits.logits.length - 1]),

  softRise,
  softShare: () => softmax([1, 0])[0],
  /** Which of the options, all, the computed share, half and nothing, that is. */
  softRiseOption: () => {
    const off = [1, softmax([1, 0])[0], 0.5, 0].map((option) => Math.abs(option - softRise()));
    return off.indexOf(Math.min(...off));
  },
  threeAlike: () => logsumexp([2, 2, 2]),
};
