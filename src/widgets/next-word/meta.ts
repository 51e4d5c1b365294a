import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/next-word.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'one-job',
  code: ['widgets/next-word/prediction.ts#predict', 'math/softmax.ts#softmax'],
};
