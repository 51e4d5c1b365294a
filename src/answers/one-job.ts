/** Computed answers of the chapter on the one job: prose, guesses and questions. */
import { ATOMS_IN_EARTH, ATOMS_IN_UNIVERSE } from '#data/large-numbers.ts';
import facts from '#data/mote/facts.json' with { type: 'json' };
import writing from '#data/mote/one-job-loop.json' with { type: 'json' };
import matrix from '#data/mote/prediction-matrix.json' with { type: 'json' };
import { contextRows, lengthBeyond } from '#math/context-rows.ts';
import { ENCODINGS } from '#model/tokenizer/encodings.ts';

const { vocabularySize, contextLength } = facts.config;

/** The opening guess's options: how many numbers come out. */
const NUMBERS_OUT = [1, 5, vocabularySize];

/** What three tokens, taken one after the other, had been given. */
const DRAWN = [0.3, 0.5, 0.8];

/** The row of the cat on the mat, as the figure has it first. */
const [cat] = matrix.rows;
const shareIn = (shares: readonly (readonly number[])[], id: number) =>
  shares.find(([other]) => other === id)?.[1] ?? 0;

/** How likely it was that the loop wrote what it starts with. */
const written = () => writing.loop.rounds.reduce((product, { taken }) => product * taken.share, 1);

export const answers = {
  vocabulary: () => vocabularySize,
  parameters: () => facts.parameters,
  contextLength: () => contextLength,
  /** Which of the opening guess's options is the number of numbers that come out. */
  numbersOut: () => NUMBERS_OUT.indexOf(vocabularySize),

  /** “The cat sat on the”: what the small world gives the likeliest token. */
  catTruth: () => shareIn(cat.truth!, cat.shown[0].id),
  /** In percent. */
  threeDraws: () => 100 * DRAWN.reduce((product, p) => product * p, 1),

  loopRounds: () => writing.loop.rounds.length,
  loopOdds: () => 1 / written(),
  /** Of the options: at least one half, at least one in a hundred, less. */
  loopOption: () => [0.5, 0.01, 0].findIndex((least) => written() >= least),

  tableLength: () => matrix.how.length,
  filled: () => matrix.counts.filled,
  /** How many rows of the table there are for each that holds anything. */
  rowsPerFilled: () => contextRows(vocabularySize, matrix.how.length) / matrix.counts.filled,

  pairRows: () => contextRows(vocabularySize, 2),
  earthLength: () => lengthBeyond(vocabularySize, ATOMS_IN_EARTH),
  universeLength: () => lengthBeyond(vocabularySize, ATOMS_IN_UNIVERSE),
  /** Powers of ten: the rows for a whole context of Mote, and for 1,000 tokens of GPT-4's vocabulary. */
  wholeContextPower: () => contextLength * Math.log10(vocabularySize),
  gptPower: () => 1000 * Math.log10(ENCODINGS.cl100k_base.size),
  gptVocabulary: () => ENCODINGS.cl100k_base.size,
  /** What the figures download: Mote's numbers, a byte each, and its vocabulary, in kilobytes. */
  kilobytes: () => facts.bytes / 1000,
  /** Contexts of three characters from 26 letters and the blank. */
  letterRows: () => contextRows(27, 3),
};
