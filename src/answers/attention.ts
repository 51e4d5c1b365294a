/** Computed answers of the attention chapter's guesses, questions and prose. */
import mote from '#data/mote/mote-heads.json' with { type: 'json' };
import { attention } from '#math/attention.ts';
import { attentionPairs } from '#math/attention-pairs.ts';
import { dot } from '#math/dot.ts';
import { matrix, matrixFromRows, matrixRow } from '#math/matrix.ts';
import { rotatePositions } from '#math/rotary-positions.ts';
import { sinusoidalPositions } from '#math/sinusoidal-positions.ts';
import { softmax } from '#math/softmax.ts';
import { softmaxJacobianTrace } from '#math/softmax-jacobian.ts';

const PRONOUN = 'The animal didn’t cross the street because it was too tired'.split(' ');

/** The score of a made-up query and key turned by rotary positions. */
function rotaryScore(queryAt: number, keyAt: number): number {
  const pair = matrixFromRows([
    [1, 2, 0.5, -1],
    [-0.3, -1, 0.7, -0.4],
  ]);
  const turned = rotatePositions(pair, [queryAt, keyAt]);
  return dot(matrixRow(turned, 0), matrixRow(turned, 1));
}

/** The dot product of two sinusoidal position vectors of 16 numbers. */
function waveProduct(a: number, b: number): number {
  const positions = sinusoidalPositions(64, 16);
  return dot(matrixRow(positions, a), matrixRow(positions, b));
}

const all = (tokens: number) => attentionPairs(tokens, { causal: false });
const causal = (tokens: number) => attentionPairs(tokens, { causal: true });

/** One key ahead of 15 others, which score 0. */
const oneAhead = (lead: number) => softmax([lead, ...new Array<number>(15).fill(0)]);

/** Four parts of equal length at right angles to one another: the length of one beside that of their sum. */
const oneOfFour = () => Math.sqrt(1 / 4);

/** The head that the figure of Mote's heads starts with. */
const { block: moteBlock, head: moteHead } = mote.reading.wish;

export const answers = {
  moteHeads: () => mote.without.flat().length,
  moteBlock: () => moteBlock + 1,
  moteHead: () => moteHead + 1,

  /** Whether “tired” gets any weight from “it” under a causal mask: option 0 if so, else 1. */
  pronounOption: () => {
    const ones = matrix(
      PRONOUN.length,
      1,
      PRONOUN.map(() => 1),
    );
    const { weights } = attention(ones, ones, ones, { causal: true });
    const asking = matrixRow(weights, PRONOUN.indexOf('it'));
    return asking[PRONOUN.indexOf('tired')] > 0 ? 0 : 1;
  },

  /** The third word's weight on each word it sees when its query is zero, in percent. */
  zeroQuery: () => {
    const query = matrix(4, 2);
    const key = matrix(4, 2, [1, 2, -1, 0.5, 3, 1, -2, 2]);
    return 100 * matrixRow(attention(query, key, key, { causal: true }).weights, 2)[0];
  },
  /** Weights 38 %, 50 % and 12 %, the last hidden by the mask: the first afterwards, in percent. */
  renormalised: () => 100 * softmax([Math.log(0.38), Math.log(0.5), -Infinity])[0],

  all10: () => all(10),
  causal10: () => causal(10),
  all100: () => all(100),
  causal100: () => causal(100),
  all1000: () => all(1000),
  causal1000: () => causal(1000),
  doubled: () => causal(2000) / causal(1000),

  spread128: () => Math.sqrt(128),
  spread100: () => Math.sqrt(100),
  /** Σ p(1 − p) when one key leads by the typical spread of 128 numbers, and by 1. */
  traceUndivided: () => softmaxJacobianTrace(oneAhead(Math.sqrt(128))),
  traceDivided: () => softmaxJacobianTrace(oneAhead(1)),

  /** Which of the options, 0, a quarter, a half and all, that is. */
  oneOfFourOption: () => [0, 0.25, 0.5, 1].indexOf(oneOfFour()),
  /** Heads without which Mote's favourite after the last colon costs more by over a tenth of a bit. */
  costlyHeads: () => {
    const whole = mote.reading.nats.at(-1)!;
    return mote.without.flat().filter((nats) => (nats.at(-1)! - whole) / Math.LN2 > 0.1).length;
  },

  gpt3HeadSize: () => 12_288 / 96,

  waveNear: () => waveProduct(3, 7),
  waveFar: () => waveProduct(53, 57),
  waveApart: () => waveProduct(3, 57),
  rotaryNear: () => rotaryScore(5, 2),
  rotaryFar: () => rotaryScore(105, 102),
  rotaryOther: () => rotaryScore(105, 2),
};
