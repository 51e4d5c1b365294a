import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/life-of-mote.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['recorded', 'computed'],
  chapter: 'training',
  code: ['model/mote/generate.ts#generate', 'math/cross-entropy.ts#crossEntropy'],
};
