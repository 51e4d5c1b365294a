import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/prediction-matrix.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'one-job',
  code: [
    'model/ngram/continuations.ts#continuations',
    'model/ngram/witten-bell.ts#nextTokenDistribution',
    'math/kl-divergence.ts#klDivergence',
  ],
};
