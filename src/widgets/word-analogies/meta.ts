import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/word-analogies.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'recorded'],
  chapter: 'embeddings',
  code: [
    'model/word-vectors/analogy.ts#analogyPoint',
    'model/word-vectors/nearest-words.ts#nearestWords',
  ],
};
