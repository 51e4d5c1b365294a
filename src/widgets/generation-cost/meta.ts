import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/generation-cost.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'generation',
  code: [
    'model/transformer/generation-cost.ts#decodeFlops',
    'model/transformer/generation-cost.ts#prefillFlops',
    'model/transformer/generation-cost.ts#generationFlops',
    'model/transformer/generation-cost.ts#equalContext',
  ],
};
