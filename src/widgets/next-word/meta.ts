import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/next-word.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'loss',
  code: [
    'model/ngram/witten-bell.ts#nextTokenDistribution',
    'model/ngram/witten-bell.ts#contextShares',
  ],
};
