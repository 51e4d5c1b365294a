import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/long-tail.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'softmax',
  code: ['math/softmax.ts#softmax', 'math/logsumexp.ts#logsumexp'],
};
