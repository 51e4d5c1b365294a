import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/memory-calculator.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'generation',
  code: [
    'model/transformer/cache-size.ts#keptNumbers',
    'model/transformer/cache-size.ts#cacheBytesPerToken',
    'model/transformer/cache-size.ts#weightBytes',
    'model/transformer/cache-size.ts#unitsThatFit',
    'model/transformer/published-models.ts#PUBLISHED',
  ],
};
