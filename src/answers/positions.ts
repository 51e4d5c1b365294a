/** Computed answers of the positions chapter's guesses, questions and prose. */
import places from '#data/mote/fact-places.json';
import facts from '#data/mote/facts.json';
import past from '#data/mote/past-length.json';
import rotary from '#data/mote/rotary-pair.json';
import sentence from '#data/mote/shuffled-sentence.json';
import { dot } from '#math/dot.ts';
import { matrix, matrixFromRows, matrixRow } from '#math/matrix.ts';
import { rotatePositions } from '#math/rotary-positions.ts';
import { sinusoidalPositions } from '#math/sinusoidal-positions.ts';

const { config } = facts;
const size = config.width / config.heads;
const inBits = (nats: number) => nats / Math.LN2;

/** Mean bits of a token in one of the four readings of the sentence. */
function cost(order: string, positions: string): number {
  const { bits } = sentence.readings.find(
    (reading) => reading.order === order && reading.positions === positions,
  )!;
  return bits.reduce((sum, each) => sum + each, 0) / bits.length;
}
const inOrder = () => cost('original', 'on');
const shuffled = () => cost('shuffled', 'on');

/** How many places a pair of Mote's channels takes to turn once. */
const fullTurn = (pair: number) => 2 * Math.PI * config.rotaryBase ** ((2 * pair) / size);
const pairs = Array.from({ length: size / 2 }, (_, pair) => pair);

/** The score of the query and the key of the head shown first, so many places apart. */
function firstHeadScore(distance: number): number {
  const { query, key } = rotary.heads[rotary.first];
  const turned = rotatePositions(matrixFromRows([query, key]), [distance, 0], config.rotaryBase);
  return dot(matrixRow(turned, 0), matrixRow(turned, 1));
}

/** Mean bits of the stretch that holds a place. */
const at = (place: number, nats: readonly number[]) =>
  inBits(nats[Math.floor(place / past.stretch)]);

/** Shares of right answers, place by place, among the most people that were measured. */
function found(among: 'nothing else' | 'other sentences'): number[] {
  const most = Math.max(...places.settings.map(({ people }) => people));
  const settings = places.settings.filter(({ people }) => people === most);
  const byAsides = settings.toSorted((a, b) => a.asides - b.asides);
  const { right } = byAsides.at(among === 'nothing else' ? 0 : -1)!;
  return right.map((n) => n / places.passages);
}

export const answers = {
  inOrder,
  inOrderOff: () => cost('original', 'off'),
  shuffled,
  shuffledRatio: () => shuffled() / inOrder(),
  /** Of the options: the same within a tenth, up to three times as much, more. */
  shuffledOption: () => [1.1, 3, Infinity].findIndex((most) => shuffled() <= most * inOrder()),
  /** In order with positions off: up to a tenth dearer than with them, cheaper than shuffled, or not. */
  offOption: () =>
    [1.1 * inOrder(), shuffled(), Infinity].findIndex((most) => cost('original', 'off') <= most),

  channels: () => size,
  pairs: () => pairs.length,
  base: () => config.rotaryBase,
  fastTurn: () => fullTurn(0),
  slowTurn: () => fullTurn(pairs.length - 1),
  /** Pairs that do not come round once within the longest text of training. */
  slowPairs: () => pairs.filter((pair) => fullTurn(pair) > past.lengths.longest).length,
  heads: () => config.heads * config.blocks,
  /** The largest distance up to which the head shown first scores highest at distance 1. */
  nextDoor: () => {
    const nearby = firstHeadScore(1);
    let distance = 0;
    while (distance <= past.lengths.longest && firstHeadScore(distance) <= nearby) distance++;
    return distance - 1;
  },

  /** The dot product of a sinusoidal vector of 64 channels with itself. */
  waveSelf64: () => {
    const place = matrixRow(sinusoidalPositions(20, 64), 19);
    return dot(place, place);
  },
  /** A query and a key of one pair, both along the first channel, 20 places apart at 3 degrees a place. */
  turnedScore: () => {
    const both = matrix(2, 4, [0, 0, 1, 0, 0, 0, 1, 0]);
    const turned = rotatePositions(both, [30, 10], (60 / Math.PI) ** 2); // this pair turns by 1/√base radians a place
    return dot(matrixRow(turned, 0), matrixRow(turned, 1));
  },
  squeezedPlace: () => 10_000 * (4_096 / 16_384),

  contextLength: () => config.contextLength,
  documents: () => past.lengths.documents,
  longest: () => past.lengths.longest,
  median: () => past.lengths.median,
  percentile99: () => past.lengths.percentile99,
  measured: () => past.length,
  texts: () => past.texts,
  factor: () => past.factor,
  slowerBase: () => past.slowerBase,
  blind: () => Math.log2(config.vocabularySize),
  listSettled: () => at(80, past.list.plain),
  listBeyond: () => at(200, past.list.plain),
  listFar: () => at(past.length - 1, past.list.plain),
  slowerBeyond: () => at(200, past.list.slower),
  slowerFar: () => at(past.length - 1, past.list.slower),
  squeezedSettled: () => at(80, past.list.squeezed),
  documentsSettled: () => at(80, past.documents.plain),
  aloneSettled: () => at(80, past.documents.alone),
  movedDocuments: () => past.moved.documents,
  movedMillibits: () => 1000 * inBits(past.moved.nats),

  passages: () => places.passages,
  people: () => Math.max(...places.settings.map(({ people }) => people)),
  asides: () => Math.max(...places.settings.map(({ asides }) => asides)),
  /** Shares of right answers: the worst place with nothing but facts, and worst and best with the most other sentences. */
  plainWorst: () => Math.min(...found('nothing else')),
  paddedWorst: () => Math.min(...found('other sentences')),
  paddedBest: () => Math.max(...found('other sentences')),
};
