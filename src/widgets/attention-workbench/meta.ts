import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/attention-workbench.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'attention',
  code: ['math/attention.ts#attention', 'math/softmax.ts#softmax'],
};
