import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/loss-curve.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'loss',
  code: [
    'math/cross-entropy.ts',
    'math/entropy.ts#entropy',
    'math/kl-divergence.ts#klDivergence',
    'math/perplexity.ts#perplexity',
  ],
};
