import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/beat-the-model.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'recorded'],
  chapter: 'loss',
  code: ['math/surprisal.ts', 'model/ngram/witten-bell.ts#nextTokenDistribution'],
};
