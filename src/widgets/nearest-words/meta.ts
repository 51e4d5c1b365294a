import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/nearest-words.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'embeddings',
  code: ['widgets/nearest-words/nearest-tokens.ts#nearestTokens', 'math/dot.ts'],
};
