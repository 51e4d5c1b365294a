/** The labelled questions, put to all three methods: what each finds, and where. */
import { helpPages, questions } from '#data/bike-workshop.ts';
import recorded from '#data/measure-it-first-state.json';
import { nearestNeighbours } from '#math/nearest-neighbours.ts';
import { addLinked } from '#model/retrieval/add-linked.ts';
import { answerHolders } from '#model/retrieval/answer-recall.ts';
import { bm25 } from '#model/retrieval/bm25.ts';
import {
  cutPassages,
  readDocument,
  usedOverlap,
  type Cut,
  type Passage,
} from '#model/retrieval/cut-passages.ts';
import { termWeights } from '#model/retrieval/inverse-document-frequency.ts';
import type { InvertedIndex } from '#model/retrieval/inverted-index.ts';
import { indexPassages, keywords } from '#model/retrieval/passage-index.ts';
import { rankDocuments } from '#model/retrieval/rank-documents.ts';
import { reciprocalRankFusion } from '#model/retrieval/reciprocal-rank-fusion.ts';
import { rerankFirst, SECOND_LOOK } from '#model/retrieval/rerank-first.ts';
import type { SearchMethod } from '#model/retrieval/search-passages.ts';
import type { Embedder } from '#model/retrieval/sentence-embedder.ts';
import { searchTerms } from '#model/retrieval/search-terms.ts';
import { sharedTermLinks } from '#model/retrieval/shared-term-links.ts';
import { termProximity } from '#model/retrieval/term-proximity.ts';

const pages = helpPages.map(readDocument);
/** Rankings of passages for each question, best first. */
export type Rankings = readonly (readonly number[])[];

/** What is searched for, a text for each question, and its rankings by meaning in the recorded cut. */
export interface Sought {
  texts: readonly string[];
  terms: readonly string[][];
  recorded: Rankings;
}

export function soughtTexts(texts: readonly string[], recordedRankings: Rankings): Sought {
  const terms = texts.map((text) => searchTerms(text).map(({ term }) => term));
  return { texts, terms, recorded: recordedRankings };
}

const asked = soughtTexts(
  questions.map(({ ask }) => ask),
  recorded.rankings,
);

/** What is searched for, with its rankings by meaning where they are known. */
type Search = Sought & { byMeaning?: Rankings };

/** The passages, and what is searched for in them. */
export interface Cutting {
  passages: Passage[];
  words: InvertedIndex;
  /** For each passage the one linked to it, found when first asked for: no setting of a search moves them. */
  links(): number[];
  /** For each question and each of its answers, the passages that hold it whole. */
  holders: readonly ReadonlySet<number>[][];
  /** For each question, the passages that hold any of its answers. */
  relevant: readonly ReadonlySet<number>[];
  asked: Search;
  imagined?: Search;
}

/** Cuts the pages; without word vectors only the recorded cut has its rankings by meaning. */
export function cutting(cut: Cut, embedder?: Embedder, imagined?: Sought): Cutting {
  const passages = cutPassages(pages, cut);
  const holders = questions.map(({ answers }) => answerHolders(passages, answers));
  const known = isRecorded(cut);
  const { words } = indexPassages(passages);
  let links: number[] | undefined;
  const rows = known ? undefined : embedder?.embedAll(passages);
  const search = (sought: Sought): Search => ({
    ...sought,
    byMeaning: known
      ? sought.recorded
      : rows && sought.terms.map((terms) => nearest(rows, embedder!.embed(terms).vector)),
  });
  return {
    passages,
    words,
    links: () => (links ??= sharedTermLinks(words)),
    holders,
    relevant: holders.map((ofEach) => new Set(ofEach.flatMap((one) => [...one]))),
    asked: search(asked),
    imagined: imagined && search(imagined),
  };
}

function isRecorded(cut: Cut): boolean {
  return (
    cut.size === recorded.cut.size &&
    usedOverlap(cut) === recorded.cut.overlap &&
    cut.titles === recorded.cut.titles
  );
}

function nearest(rows: Float64Array, vector: Float64Array | null): number[] {
  return vector
    ? nearestNeighbours(rows, vector, rows.length / vector.length).map(({ row }) => row)
    : [];
}

/** What may be done besides the plain search, in the order in which it is done. */
export interface Variations {
  /** Search for the imagined answers instead of the questions, once they are there. */
  hyde?: boolean;
  /** Put behind each find the passage linked to it. */
  linked?: boolean;
  /** Sort the first finds anew, by how close the question's words stand in them. */
  rerank?: boolean;
}

export type Trials = { keywords: Rankings } & Partial<Record<SearchMethod, Rankings>>;

/** Rankings of all questions by each method that can rank them now. */
export function trials(
  cut: Cutting,
  options: { k1: number; b: number },
  { hyde, linked, rerank }: Variations = {},
): Trials {
  const { words, passages } = cut;
  const { terms: sought, byMeaning } = (hyde && cut.imagined) || cut.asked;
  const byWords = sought.map((terms) =>
    rankDocuments(bm25(words, keywords(terms), options).scores),
  );

  const links = linked && cut.links();
  const varied = (found: Rankings) =>
    found.map((ranking, q) => {
      const all = links ? addLinked(ranking, links) : ranking;
      if (!rerank) return all;
      const idf = termWeights(words, keywords(asked.terms[q]));
      return rerankFirst(all, SECOND_LOOK, (at) => termProximity(passages[at].terms, idf));
    });

  if (!byMeaning) return { keywords: varied(byWords) };
  const fused = byWords.map((ranking, q) =>
    reciprocalRankFusion([ranking, byMeaning[q]]).map(({ document }) => document),
  );
  return { keywords: varied(byWords), vectors: varied(byMeaning), hybrid: varied(fused) };
}
