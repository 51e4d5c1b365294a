import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/counted-model.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'recorded'],
  chapter: 'loss',
  code: [
    'model/ngram/witten-bell.ts#nextTokenProbability',
    'model/ngram/surprisals.ts',
    'math/perplexity.ts#bitsPerByte',
  ],
};
