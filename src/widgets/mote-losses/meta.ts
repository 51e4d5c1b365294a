import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/mote-losses.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'loss',
  code: ['math/cross-entropy.ts#crossEntropy', 'math/perplexity.ts#perplexity'],
};
