import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/two-vectors.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'embeddings',
  code: ['math/dot.ts', 'math/cosine-similarity.ts'],
};
