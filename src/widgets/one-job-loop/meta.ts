import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/one-job-loop.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'one-job',
  code: ['math/softmax.ts#softmax', 'math/categorical.ts#inverseCdf'],
};
