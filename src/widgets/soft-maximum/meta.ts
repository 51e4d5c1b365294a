import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/soft-maximum.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'softmax',
  code: ['math/logsumexp.ts#logsumexp', 'math/softmax.ts#softmax'],
};
