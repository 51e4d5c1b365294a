import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/heads-with-a-job.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'attention',
  code: [
    'math/constructed-head-weights.ts#previousTokenWeights',
    'math/constructed-head-weights.ts#sameTokenWeights',
    'math/constructed-head-weights.ts#inductionWeights',
    'math/constructed-heads.ts#runHead',
  ],
};
