/** The labelled questions, put to all three methods: what each finds, and where. */
import { helpPages, questions } from '#data/bike-workshop.ts';
import recorded from '#data/measure-it-first-state.json';
import { nearestNeighbours } from '#math/nearest-neighbours.ts';
import { answerHolders } from '#model/retrieval/answer-recall.ts';
import { bm25 } from '#model/retrieval/bm25.ts';
import {
  cutPassages,
  readDocument,
  usedOverlap,
  type Cut,
  type Passage,
} from '#model/retrieval/cut-passages.ts';
import type { InvertedIndex } from '#model/retrieval/inverted-index.ts';
import { indexPassages, keywords } from '#model/retrieval/passage-index.ts';
import { rankDocuments } from '#model/retrieval/rank-documents.ts';
import { reciprocalRankFusion } from '#model/retrieval/reciprocal-rank-fusion.ts';
import type { SearchMethod } from '#model/retrieval/search-passages.ts';
import type { Embedder } from '#model/retrieval/sentence-embedder.ts';
import { searchTerms } from '#model/retrieval/search-terms.ts';

const pages = helpPages.map(readDocument);
const asked = questions.map(({ ask }) => searchTerms(ask).map(({ term }) => term));

/** Rankings of passages for each question, best first. */
export type Rankings = readonly (readonly number[])[];

/** The passages, and for each question their ranking by meaning, where it is known. */
export interface Cutting {
  passages: Passage[];
  words: InvertedIndex;
  /** For each question and each of its answers, the passages that hold it whole. */
  holders: readonly ReadonlySet<number>[][];
  /** For each question, the passages that hold any of its answers. */
  relevant: readonly ReadonlySet<number>[];
  byMeaning?: Rankings;
}

/** Cuts the pages; without word vectors only the recorded cut has its rankings by meaning. */
export function cutting(cut: Cut, meaning?: Meaning): Cutting {
  const passages = cutPassages(pages, cut);
  const holders = questions.map(({ answers }) => answerHolders(passages, answers));
  return {
    passages,
    words: indexPassages(passages).words,
    holders,
    relevant: holders.map((ofEach) => new Set(ofEach.flatMap((one) => [...one]))),
    byMeaning: recordedRankings(cut) ?? rankings(passages, meaning),
  };
}

function recordedRankings(cut: Cut): Rankings | undefined {
  const same =
    cut.size === recorded.cut.size &&
    usedOverlap(cut) === recorded.cut.overlap &&
    cut.titles === recorded.cut.titles;
  return same ? recorded.rankings : undefined;
}

/** The word vectors, with the questions embedded once for all cuts. */
export interface Meaning {
  embedder: Embedder;
  questions: readonly (Float64Array | null)[];
}

export function meaningOf(embedder: Embedder): Meaning {
  return { embedder, questions: asked.map((terms) => embedder.embed(terms).vector) };
}

function rankings(passages: readonly Passage[], meaning?: Meaning): Rankings | undefined {
  if (!meaning) return undefined;
  const rows = meaning.embedder.embedAll(passages);
  return meaning.questions.map((vector) =>
    vector ? nearestNeighbours(rows, vector, passages.length).map(({ row }) => row) : [],
  );
}

export type Trials = { keywords: Rankings } & Partial<Record<SearchMethod, Rankings>>;

/** Rankings of all questions by each method that can rank them now. */
export function trials({ words, byMeaning }: Cutting, options: { k1: number; b: number }): Trials {
  const byWords = asked.map((terms) => rankDocuments(bm25(words, keywords(terms), options).scores));
  if (!byMeaning) return { keywords: byWords };
  const fused = byWords.map((ranking, q) =>
    reciprocalRankFusion([ranking, byMeaning[q]]).map(({ document }) => document),
  );
  return { keywords: byWords, vectors: byMeaning, hybrid: fused };
}
