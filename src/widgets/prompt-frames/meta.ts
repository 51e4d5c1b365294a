import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/prompt-frames.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'one-job',
  code: ['model/mote/generate.ts#generate', 'math/cross-entropy.ts#crossEntropy'],
};
