/** Computed answers of the embeddings chapter's guesses, questions and prose. */
import analogies from '#data/mote/word-analogies.json';
import averages from '#data/mote/sentence-averages.json';
import facts from '#data/mote/facts.json';
import map from '#data/mote/embedding-map.json';
import near from '#data/mote/embedding-pairs.json';
import neighbours from '#data/mote/nearest-words.json';
import realFacts from '#data/mote/real-vectors.json';
import { cosineSimilarity } from '#math/cosine-similarity.ts';
import { dot } from '#math/dot.ts';

const { vocabularySize, width } = facts.config;

const pairCosine = (pair: string) => near.pairs.find((one) => one.pair === pair)!.cosine;
/** The options of the opening guess, in its order. */
const OFFERED = ['bank-river', 'cat-car', 'hot-cold'];

/** Sums over the relations of one space. */
const inAll = (space: string, count: 'questions' | 'excluded' | 'open' | 'inputs') =>
  analogies.accuracy.filter((one) => one.space === space).reduce((sum, one) => sum + one[count], 0);
const relation = (space: string, name: string) =>
  analogies.accuracy.find((one) => one.space === space && one.relation === name)!;
const king = analogies.sums[0];
const cosineOf = (token: string) => king.candidates.find((one) => one.token === token)!.cosine;

/** Of the list on “not”, which is the first: its sentences 0 and 1, or 0 and 4. */
const negation = (method: string, pair: 0 | 3) =>
  averages.find((one) => one.list === 0 && one.method === method)!.cosines[pair]!;
/** The two sentences of the same words, after so many of Mote's blocks. */
const order = (after: number) =>
  averages.find((one) => one.list === 1 && one.method === 'mote' && one.after === after)!
    .cosines[0]!;

const [london] = neighbours.find(({ word }) => word === 'London')!.mote.pieces;

const layout = (space: string) => map.layouts.find((one) => one.space === space)!;
const firstCheckpoint = map.growth[1];

/** Two made-up rows of three numbers. */
const rowA = [2, 1, 0];
const rowB = [4, 2, 0];

/** A made-up arrow, one four times as long in the same direction, and one as long at a right angle. */
const ARROW = [1, 0];
const LONGER = [4, 0];
const TURNED = [0, 1];
const tipsApart = (other: number[]) => Math.hypot(...other.map((x, i) => x - ARROW[i]));

export const answers = {
  nearestPair: () => {
    const cosines = OFFERED.map(pairCosine);
    return cosines.indexOf(Math.max(...cosines));
  },
  hotCold: () => pairCosine('hot-cold'),
  catCar: () => pairCosine('cat-car'),
  bankRiver: () => pairCosine('bank-river'),
  bankCredit: () => pairCosine('bank-credit'),
  randomPair: () => near.random.mean,
  randomDrawn: () => near.random.drawn,

  moteRows: () => vocabularySize,
  moteWidth: () => width,
  moteNumbers: () => vocabularySize * width,
  moteShare: () => (vocabularySize * width) / facts.parameters,
  /** 50,257 rows of 768 numbers, in millions. */
  gpt2Millions: () => (50_257 * 768) / 1e6,
  realWords: () => realFacts.words,
  realWidth: () => realFacts.dimensions,
  realKilobytes: () => Math.round(realFacts.bytes / 1000),

  longerApart: () => tipsApart(LONGER),
  turnedApart: () => tipsApart(TURNED),
  /** Whose tip is nearer: of the longer arrow, of the turned one. */
  nearerTip: () => Number(tipsApart(TURNED) < tipsApart(LONGER)),

  handDot: () => dot(rowA, rowB),
  handCosine: () => cosineSimilarity(rowA, rowB),

  /** How many times as long as the row of “London” the row is that comes first by dot product. */
  unseenLonger: () => london.nearest.dot[0].length / london.length,

  untrainedOwn: () => layout('untrained').ownKind,
  mapChance: () => layout('untrained').chance,
  firstTokens: () => firstCheckpoint.tokens,
  /** In percent. */
  firstOwnPercent: () => 100 * layout(firstCheckpoint.space).ownKind,
  firstOwn: () => layout(firstCheckpoint.space).ownKind,
  moteOwn: () => layout(facts.weights.name).ownKind,
  moteKept: () => layout(facts.weights.name).explained.reduce((sum, one) => sum + one, 0),
  untrainedKept: () => layout('untrained').explained.reduce((sum, one) => sum + one, 0),

  king: () => cosineOf('king'),
  queen: () => cosineOf('queen'),
  sums: () => inAll('real', 'questions'),
  excludedRight: () => inAll('real', 'excluded') / inAll('real', 'questions'),
  openRight: () => inAll('real', 'open') / inAll('real', 'questions'),
  /** Of the wrong answers among all words, how many are inputs. */
  wrongInputs: () => inAll('real', 'inputs') / (inAll('real', 'questions') - inAll('real', 'open')),
  pluralsExcluded: () =>
    relation('real', 'plurals').excluded / relation('real', 'plurals').questions,
  pluralsLazy: () =>
    relation('real', 'plurals').nearestToThird / relation('real', 'plurals').questions,
  oppositesExcluded: () =>
    relation('real', 'opposites').excluded / relation('real', 'opposites').questions,
  moteCapitals: () => relation('mote', 'capitals').questions,
  moteExcluded: () => relation('mote', 'capitals').excluded,
  moteOpen: () => relation('mote', 'capitals').open,

  notMean: () => negation('mean', 0),
  notCentred: () => negation('centred', 0),
  breadMean: () => negation('mean', 3),
  breadCentred: () => negation('centred', 3),
  orderAfter: () => order(facts.config.blocks),
};
