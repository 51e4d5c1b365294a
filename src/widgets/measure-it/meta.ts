import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/measure-it.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'retrieval',
  code: [
    'model/retrieval/answer-recall.ts#answerRecallAtK',
    'model/retrieval/recall-at-k.ts#recallAtK',
    'model/retrieval/mean-reciprocal-rank.ts#meanReciprocalRank',
    'model/retrieval/chunk.ts#chunk',
    'model/retrieval/shared-term-links.ts#sharedTermLinks',
    'model/retrieval/add-linked.ts#addLinked',
    'model/retrieval/term-proximity.ts#termProximity',
    'model/retrieval/rerank-first.ts#rerankFirst',
  ],
};
