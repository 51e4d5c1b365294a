import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/past-length.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['recorded'],
  chapter: 'positions',
  code: ['math/cross-entropy.ts#crossEntropy', 'model/kernels/typescript/rotate.ts#rotate'],
};
