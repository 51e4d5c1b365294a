/** Why a passage was found: what each word adds, the cosine and the words behind it, the ranks. */
import { fixed, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { USUAL_BM25 } from '#model/retrieval/bm25.ts';
import type { Passage } from '#model/retrieval/cut-passages.ts';
import type { PassageIndex } from '#model/retrieval/passage-index.ts';
import { FUSION_K } from '#model/retrieval/reciprocal-rank-fusion.ts';
import { searchTerms } from '#model/retrieval/search-terms.ts';
import type { Hit, SearchMethod, SearchResult } from '#model/retrieval/search-passages.ts';
import type { Step } from '#ui/figure-view.ts';
import { words } from '#strings/search-this-book.ts';

/** In SVG user units. */
export const BAR = { width: 200, height: 10 };
/** Words named as the reasons of a cosine. */
const MOST_PULLS = 4;

/** One term's part in a BM25 score, as a stretch of a bar. */
export interface TermPart {
  key: string;
  term: string;
  added: string;
  x: number;
  width: number;
}

export function termParts(
  { contributions }: SearchResult,
  passage: number,
  largest: number,
): TermPart[] {
  let end = 0;
  return contributions.flatMap(({ term, scores }, i) => {
    if (!(scores[passage] > 0)) return [];
    const width = (BAR.width * scores[passage]) / largest;
    const part = { key: `term-${i}`, term, added: fixed(scores[passage]), x: px(end) };
    end += width;
    return [{ ...part, width: px(Math.max(1, width - 1)) }];
  });
}

/** The words of a passage that pull its vector most towards the question's. */
export function strongestPulls({ meaning }: PassageIndex, passage: Passage, result: SearchResult) {
  const query = result.embedding?.vector;
  if (!meaning || !query) return [];
  return meaning.embedder
    .pulls(passage.terms, query)
    .slice(0, MOST_PULLS)
    .filter(({ pull }) => pull > 0);
}

/** A passage's text in order, its reasons marked; `key` ties a mark to its bar. */
export function markedText(text: string, keys: ReadonlyMap<string, string>) {
  const pieces: { text: string; key?: string }[] = [];
  let at = 0;
  for (const { term, start, end } of searchTerms(text)) {
    const key = keys.get(term);
    if (key === undefined) continue;
    pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, end), key });
    at = end;
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== '');
}

/** The arithmetic of one hit, with its numbers. */
export function hitSteps(
  { words: index, meaning }: PassageIndex,
  result: SearchResult,
  { passage, score, byWords, byMeaning }: Hit,
  method: SearchMethod,
  pulls: readonly { word: string; pull: number }[],
): Step[] {
  const steps: Step[] = [];
  const [k1, b] = [USUAL_BM25.k1, USUAL_BM25.b].map((setting) => significant(setting));
  if (byWords && method !== 'vectors') {
    const length = index.lengths[passage];
    const mean = significant(index.averageLength);
    for (const [i, { term, idf, scores, queryCount }] of result.contributions.entries()) {
      if (!(scores[passage] > 0)) continue;
      const f = index.postings.get(term)?.find(({ document }) => document === passage)?.count;
      const times = queryCount > 1 ? `${queryCount} × ` : '';
      steps.push({
        key: `term-${i}`,
        says: words.stepTerm(term),
        math: `${times}${fixed(idf)} × ${f} ÷ (${f} + ${k1} × (1 − ${b} + ${b} × ${length} ÷ ${mean})) = ${fixed(scores[passage])}`,
      });
    }
    steps.push({ says: words.stepSum, math: `BM25 = ${fixed(byWords.score)}` });
  }
  if (meaning && byMeaning && method !== 'keywords') {
    const sum = pulls.map(({ pull }) => fixed(pull, 3)).join(' + ');
    const others = byMeaning.score - pulls.reduce((total, { pull }) => total + pull, 0);
    steps.push({
      says: words.stepCosine(pulls.map(({ word }) => word)),
      math: `cos = ${sum} ${others < 0 ? '−' : '+'} ${fixed(Math.abs(others), 3)} = ${fixed(byMeaning.score, 3)}`,
    });
  }
  if (meaning && method === 'hybrid') {
    const ranks = [byWords, byMeaning].flatMap((place) => (place ? [place.rank] : []));
    steps.push({
      says: words.stepFusion,
      math: `${ranks.map((rank) => `1 ÷ (${FUSION_K} + ${rank})`).join(' + ')} = ${fixed(score, 4)}`,
    });
  }
  return steps;
}
