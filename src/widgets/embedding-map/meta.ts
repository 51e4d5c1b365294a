import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/embedding-map.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'embeddings',
  code: ['math/pca.ts#pca', 'widgets/embedding-map/own-kind.ts#ownKind'],
};
