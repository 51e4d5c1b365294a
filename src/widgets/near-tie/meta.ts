import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/near-tie.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'temperature',
  code: ['math/float32-dot.ts#float32Dot', 'math/greedy.ts#greedy'],
};
