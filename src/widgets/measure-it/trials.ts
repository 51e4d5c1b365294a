/** The labelled questions, put to all three methods: what each finds, and where. */
import { helpPages, questions } from '#data/bike-workshop.ts';
import recorded from '#data/measure-it-first-state.json';
import { nearestNeighbours } from '#math/nearest-neighbours.ts';
import { bm25 } from '#model/retrieval/bm25.ts';
import {
  cutPassages,
  readDocument,
  usedOverlap,
  type Cut,
  type Passage,
} from '#model/retrieval/cut-passages.ts';
import { embedPassages, type Embedder } from '#model/retrieval/embed-passages.ts';
import { indexPassages, keywords } from '#model/retrieval/passage-index.ts';
import { rankDocuments } from '#model/retrieval/rank-documents.ts';
import { reciprocalRankFusion } from '#model/retrieval/reciprocal-rank-fusion.ts';
import type { SearchMethod } from '#model/retrieval/search-passages.ts';
import { searchTerms } from '#model/retrieval/search-terms.ts';

const pages = helpPages.map(readDocument);
const asked = questions.map(({ ask }) => searchTerms(ask).map(({ term }) => term));

/** Rankings of passages for each question, best first. */
export type Rankings = readonly (readonly number[])[];

/** The passages, and for each question their ranking by meaning, where it is known. */
export interface Cutting {
  cut: Cut;
  passages: Passage[];
  byMeaning?: Rankings;
}

/** Cuts the pages; without word vectors only the recorded cut has its rankings by meaning. */
export function cutting(cut: Cut, embedder?: Embedder): Cutting {
  const passages = cutPassages(pages, cut);
  return { cut, passages, byMeaning: recordedRankings(cut) ?? rankings(passages, embedder) };
}

function recordedRankings(cut: Cut): Rankings | undefined {
  const same =
    cut.size === recorded.cut.size &&
    usedOverlap(cut) === recorded.cut.overlap &&
    cut.titles === recorded.cut.titles;
  return same ? recorded.rankings : undefined;
}

function rankings(passages: readonly Passage[], embedder?: Embedder): Rankings | undefined {
  if (!embedder) return undefined;
  const rows = embedPassages(passages, embedder);
  return asked.map((terms) => {
    const { vector } = embedder.embed(terms);
    return vector ? nearestNeighbours(rows, vector, passages.length).map(({ row }) => row) : [];
  });
}

/** Rankings of all questions by each method that can rank them now. */
export function trials(
  { passages, byMeaning }: Cutting,
  options: { k1: number; b: number },
): Partial<Record<SearchMethod, Rankings>> {
  const { words } = indexPassages(passages);
  const byWords = asked.map((terms) => rankDocuments(bm25(words, keywords(terms), options).scores));
  if (!byMeaning) return { keywords: byWords };
  const fused = byWords.map((ranking, q) =>
    reciprocalRankFusion([ranking, byMeaning[q]]).map(({ document }) => document),
  );
  return { keywords: byWords, vectors: byMeaning, hybrid: fused };
}
