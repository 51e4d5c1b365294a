import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/lost-in-the-middle.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['recorded'],
  chapter: 'positions',
  code: [
    'training/world/evaluation/placed-fact.ts#placedFact',
    'math/wilson-interval.ts#wilsonInterval',
  ],
};
