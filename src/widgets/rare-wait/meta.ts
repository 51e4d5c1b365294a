import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/rare-wait.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'softmax',
  code: [
    'math/waiting-time.ts#expectedWait',
    'math/waiting-time.ts#chanceWithin',
    'math/waiting-time.ts#waitQuantile',
  ],
};
