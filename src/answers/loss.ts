/** Computed answers of the loss chapter's guesses, questions and prose. */
import moteReadings from '#data/mote/mote-losses.json' with { type: 'json' };
import heldOut from '#data/held-out-losses.json' with { type: 'json' };
import surprisal from '#data/surprisal-first-state.json' with { type: 'json' };
import { crossEntropy, crossEntropyBackward } from '#math/cross-entropy.ts';
import { entropy } from '#math/entropy.ts';
import { bitsPerByte, bitsPerToken, perplexity } from '#math/perplexity.ts';
import { softmax } from '#math/softmax.ts';
import { surprisal as price, surprisalBits } from '#math/surprisal.ts';
import { curvatureAt } from '#model/descent/curvature.ts';
import { descend } from '#model/descent/descend.ts';

/** Two models read the same two tokens. */
const EVEN = [0.5, 0.5];
const UNEVEN = [0.9, 0.1];
const bitsOf = (shares: number[]) => shares.reduce((sum, p) => sum + surprisalBits(p), 0);
const jointOf = (shares: number[]) => shares.reduce((product, p) => product * p, 1);

/** The four scores that the first figure starts with; the first token came. */
const SCORES = [1, 1.4, 0.4, -1];
const NUDGE = 0.001;
const nudged = SCORES.map((z, i) => (i === 0 ? z + NUDGE : z));

/** Two probabilities whose losses are as 1 to 100. */
const TINY = 0.001;
const SURE = TINY ** (1 / 100);

/** What the second figure starts with. */
const sentence = surprisal.reading;
const pairs = surprisal.facts['byte-pair'];
const totalNats = ({ nats }: { nats: readonly number[] }) => nats.reduce((sum, x) => sum + x, 0);
const meanNats = (of: { nats: readonly number[] }) => totalNats(of) / of.nats.length;

/** What byte pairs cost by order, at Witten and Bell's own strength, counted and kept out. */
const byPairs = heldOut.units['byte-pair'];
const OWN_STRENGTH = heldOut.strengths.indexOf(1);
const pairBits = (order: number, of: 'kept' | 'counted') =>
  byPairs.orders[order - 1][of][OWN_STRENGTH]!;

/** Two models with tokenizers of their own: perplexity, and bytes per token. */
const LONG_TOKENS = { perplexity: 12, bytes: 4.5 };
const SHORT_TOKENS = { perplexity: 9, bytes: 3.5 };
const perByte = (of: typeof LONG_TOKENS) => bitsPerByte(Math.log(of.perplexity), of.bytes);

/** What the figure with Mote's losses starts with. */
const [moteReading] = moteReadings;
const moteBits = (nats: readonly number[]) => totalNats({ nats }) / Math.LN2;

/** Where plain descent ends on the surface of two layers, with a rate of 1. */
const endOfLayers = (w1: number) =>
  descend('layers', [w1, 2], { rule: 'plain', learningRate: 1, steps: 60 })[60].loss;

export const answers = {
  /** The rate above which plain descent climbs out of the valley of the line. */
  valleyLimit: () => 2 / curvatureAt('line', [0, 0]).most,
  saddleLoss: () => endOfLayers(-2),
  besideSaddle: () => endOfLayers(-1.9),

  moteTokens: () => moteReading.tokens.length,
  moteBits: () => moteBits(moteReading.nats),
  moteTrueBits: () => moteBits(moteReading.trueNats!),

  evenBits: () => bitsOf(EVEN),
  unevenBits: () => bitsOf(UNEVEN),
  evenJoint: () => jointOf(EVEN),
  unevenJoint: () => jointOf(UNEVEN),
  /** Which of the opening guess's options: the even model, the uneven one, neither. */
  betterOption: () => (Math.sign(bitsOf(EVEN) - bitsOf(UNEVEN)) === -1 ? 0 : 1),

  bitsPerNat: () => bitsPerToken(1),
  coinBits: () => surprisalBits(0.5),
  /** “roof”, at 8 %, came. */
  roofLoss: () => price(0.08),
  /** The least loss when 70 % of the truth are on one of four tokens, the rest shared evenly. */
  softFloor: () => entropy([0.7, 0.1, 0.1, 0.1]),

  startShare: () => softmax(SCORES)[0],
  startPush: () => -crossEntropyBackward(SCORES, 0)[0],
  nudge: () => NUDGE,
  nudgeDrop: () => crossEntropy(SCORES, 0) - crossEntropy(nudged, 0),

  tinyLoss: () => price(TINY),
  sureLoss: () => price(SURE),
  sureShare: () => SURE,
  lossRatio: () => price(TINY) / price(SURE),
  tinyPush: () => 1 - TINY,
  surePush: () => 1 - SURE,
  pushRatio: () => (1 - TINY) / (1 - SURE),

  /** 15.6 trillion tokens in batches of 16 million. */
  updates: () => 15.6e12 / 16e6,

  /** Rows of a table with one row for every pair of tokens, and the pairs that the book has. */
  rows: () => pairs.vocabularySize ** 2,
  rowsSeen: () => pairs.distinct[1],

  countedAtThree: () => pairBits(3, 'counted'),
  countedAtFive: () => pairBits(5, 'counted'),
  keptAtThree: () => pairBits(3, 'kept'),
  keptAtFive: () => pairBits(5, 'kept'),
  impossibleAtThree: () => byPairs.orders[2].impossible / byPairs.tokens,

  evenGuessNats: () => Math.log(50_257),
  evenGuessPerplexity: () => perplexity(Math.log(50_257)),
  wrongPerplexity: () => perplexity(price(1e-6)),
  perplexityOf341: () => perplexity(3.41),

  pairsPerplexity: () => perplexity(meanNats(sentence.units['byte-pair'])),
  bytesPerplexity: () => perplexity(meanNats(sentence.units.byte)),
  pairsPerByte: () => bitsPerByte(totalNats(sentence.units['byte-pair']), sentence.bytes),
  bytesPerByte: () => bitsPerByte(totalNats(sentence.units.byte), sentence.bytes),

  longPerByte: () => perByte(LONG_TOKENS),
  shortPerByte: () => perByte(SHORT_TOKENS),

  /** What a bet of three quarters costs on top when it fails. */
  wrongBet: () => surprisalBits(1 - 0.75),
  wrongHalf: () => surprisalBits(1 - 0.5),
};
