import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/search-this-book.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'retrieval',
  code: [
    'model/retrieval/bm25.ts#bm25',
    'model/retrieval/reciprocal-rank-fusion.ts#reciprocalRankFusion',
    'model/word-vectors/sentence-embedding.ts#sentenceEmbedding',
    'math/nearest-neighbours.ts#nearestNeighbours',
  ],
};
