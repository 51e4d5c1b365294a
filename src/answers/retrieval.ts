/** Computed answers of the retrieval chapter's guesses, questions and prose. */
import { helpPages, questions, reworded } from '#data/bike-workshop.ts';
import { imaginedAnswers } from '#data/imagined-answers.ts';
import vectorRun from '#data/measure-it-first-state.json';
import imaginedRun from '#data/measure-it-imagined.json';
import downloads from '#data/retrieval-downloads.json';
import examples from '#data/retrieval-examples.json';
import firstPrompt from '#data/search-this-book-first-state.json';
import { addLinked } from '#model/retrieval/add-linked.ts';
import { answerHolders, answerRecallAtK } from '#model/retrieval/answer-recall.ts';
import { bm25 } from '#model/retrieval/bm25.ts';
import { termWeights } from '#model/retrieval/inverse-document-frequency.ts';
import { buildInvertedIndex } from '#model/retrieval/inverted-index.ts';
import { chunk } from '#model/retrieval/chunk.ts';
import { cutPassages, readDocument } from '#model/retrieval/cut-passages.ts';
import { meanReciprocalRank } from '#model/retrieval/mean-reciprocal-rank.ts';
import { indexPassages, keywords } from '#model/retrieval/passage-index.ts';
import { reciprocalRankFusion } from '#model/retrieval/reciprocal-rank-fusion.ts';
import { rerankFirst, SECOND_LOOK } from '#model/retrieval/rerank-first.ts';
import { searchPassages } from '#model/retrieval/search-passages.ts';
import { searchTerms } from '#model/retrieval/search-terms.ts';
import { sharedTermLinks } from '#model/retrieval/shared-term-links.ts';
import { termProximity } from '#model/retrieval/term-proximity.ts';

const K = 3;
const pages = helpPages.map(readDocument);

/** The workshop's pages as the figures start with them. */
const passages = cutPassages(pages, vectorRun.cut);
const index = indexPassages(passages);
const byKeywords = (question: string) =>
  searchPassages(index, question, 'keywords').hits.map(({ passage }) => passage);

const plain = {
  keywords: questions.map(({ ask }) => byKeywords(ask)),
  vectors: vectorRun.rankings,
  hybrid: questions.map(({ ask }, q) =>
    reciprocalRankFusion([byKeywords(ask), vectorRun.rankings[q]]).map(({ document }) => document),
  ),
};

const links = sharedTermLinks(index.words);
const withLinks = (found: number[][]) => found.map((ranking) => addLinked(ranking, links));
const withSecondLook = (found: number[][]) =>
  found.map((ranking, q) => {
    const terms = searchTerms(questions[q].ask).map(({ term }) => term);
    const weights = termWeights(index.words, keywords(terms));
    return rerankFirst(ranking, SECOND_LOOK, (at) => termProximity(passages[at].terms, weights));
  });
const rankings = {
  ...plain,
  hydeKeywords: questions.map(({ ask }) => byKeywords(imaginedAnswers[ask])),
  hydeVectors: imaginedRun.rankings,
  linkedVectors: withLinks(plain.vectors),
  linkedHybrid: withLinks(plain.hybrid),
  rerankedVectors: withSecondLook(plain.vectors),
  rerankedHybrid: withSecondLook(plain.hybrid),
};

/** Mean recall at k over the questions from one place in their list to another. */
function recall(method: keyof typeof rankings, from = 0, to = questions.length, k = K): number {
  const recalls = questions.slice(from, to).map(({ answers }, i) => {
    const ranking = rankings[method][from + i];
    return answerRecallAtK(ranking, answerHolders(passages, answers), k);
  });
  return recalls.reduce((sum, one) => sum + one, 0) / recalls.length;
}
const recallAt = (k: number, method: keyof typeof rankings) =>
  recall(method, 0, questions.length, k);
const mrr = (method: keyof typeof rankings) =>
  meanReciprocalRank(
    questions.map(({ answers }, q) => ({
      ranking: rankings[method][q],
      relevant: new Set(answerHolders(passages, answers).flatMap((holders) => [...holders])),
    })),
  );
const PLAIN = questions.length - reworded.length;

/** What BM25 knows of a word of the workshop's pages. */
const known = (word: string) => bm25(index.words, [word]).contributions[0];

/** What one occurrence, two and twenty add, for one word in passages of equal length. */
const repeated = bm25(
  buildInvertedIndex([1, 2, 20].map((n) => Array<string>(n).fill('oil'))),
  ['oil'],
  { b: 0 },
).scores;

/** The workshop's pages, none of which is long enough to be cut. */
const wholePages = cutPassages(pages, { size: 60, overlap: 10, titles: true });
const wholeIndex = indexPassages(wholePages);
/** Passages that share a word with a question which none of them answers. */
const tandemHits = () => searchPassages(wholeIndex, 'Can I hire a tandem?', 'keywords').hits.length;

/** Place of the page on theft among whole pages found for the opening question; 0 for none. */
function theftPlace(): number {
  const { hits } = searchPassages(wholeIndex, examples[0].question, 'keywords');
  return (
    hits.findIndex(({ passage }) => helpPages[wholePages[passage].document].title === 'Theft') + 1
  );
}

/** A stands first in one ranking and is missing from the other; B is fourth in both. */
const fused = () => {
  const [a, b, others] = [0, 1, [10, 11, 12, 13, 14, 15]];
  return reciprocalRankFusion([
    [a, others[0], others[1], b],
    [others[2], others[3], others[4], b],
  ]);
};
const fusedScore = (document: number) =>
  fused().find((candidate) => candidate.document === document)!.score;

export const answers = {
  /** Which option of the opening guess is right: first, second or third, further down, not at all. */
  theftOption: () => {
    const place = theftPlace();
    return place === 0 ? 3 : place === 1 ? 0 : place <= 3 ? 1 : 2;
  },
  pages: () => helpPages.length,
  passages: () => passages.length,
  questions: () => questions.length,
  vectorKilobytes: () => Math.round(downloads.vectorBytes / 1000),
  promptTokens: () => firstPrompt.tokens,

  /** Passages of 50 words with an overlap of 10 in a page of 200 words. */
  chunksOf200: () =>
    chunk(
      Array.from({ length: 200 }, (_, i) => ({ start: i, end: i + 1 })),
      50,
      10,
    ).length,

  depositHolds: () => known('deposit').documentCount,
  bicycleHolds: () => known('bicycle').documentCount,
  depositIdf: () => known('deposit').idf,
  bicycleIdf: () => known('bicycle').idf,
  /** How many times as much the second and the twentieth occurrence bring the score to. */
  twice: () => repeated[1] / repeated[0],
  twentyTimes: () => repeated[2] / repeated[0],

  robberyCosine: () => examples[0].cosine,
  truckCosine: () => examples[1].cosine,

  fusedA: () => fusedScore(0),
  fusedB: () => fusedScore(1),

  tandemHits,
  /** How many of the two places of a prompt they fill. */
  tandemPrompt: () => Math.min(2, tandemHits()),

  /** First relevant passages at places 1, 2 and 4, and none for the fourth question. */
  mrrOfFour: () =>
    meanReciprocalRank(
      [0, 1, 3, 9].map((place) => ({ ranking: [0, 1, 2, 3, 4], relevant: new Set([place]) })),
    ),

  keywordsRecall: () => recall('keywords'),
  vectorsRecall: () => recall('vectors'),
  keywordsPlain: () => recall('keywords', 0, PLAIN),
  keywordsReworded: () => recall('keywords', PLAIN),
  vectorsPlain: () => recall('vectors', 0, PLAIN),
  vectorsReworded: () => recall('vectors', PLAIN),
  hybridPlain: () => recall('hybrid', 0, PLAIN),
  hybridReworded: () => recall('hybrid', PLAIN),

  hydeKeywords: () => recall('hydeKeywords'),
  vectorsFirst: () => recallAt(1, 'vectors'),
  hydeVectorsFirst: () => recallAt(1, 'hydeVectors'),
  linkedVectors: () => recall('linkedVectors'),
  hybridTen: () => recallAt(10, 'hybrid'),
  linkedHybridTen: () => recallAt(10, 'linkedHybrid'),
  vectorsMrr: () => mrr('vectors'),
  rerankedVectorsMrr: () => mrr('rerankedVectors'),
  hybridMrr: () => mrr('hybrid'),
  rerankedHybridMrr: () => mrr('rerankedHybrid'),
  /** What one question weighs in a recall over all. */
  oneQuestion: () => 1 / questions.length,
};
