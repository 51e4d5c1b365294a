import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/sentence-averages.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'embeddings',
  code: [
    'model/word-vectors/sentence-embedding.ts#sentenceEmbedding',
    'widgets/sentence-averages/similarities.ts#similarities',
    'math/cosine-similarity.ts',
  ],
};
