import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/many-heads.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'attention',
  code: ['math/multi-head.ts#multiHeadAttention', 'math/multi-head.ts#splitHeads'],
};
