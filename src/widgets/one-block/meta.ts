import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/one-block.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'transformer',
  code: [
    'model/transformer/block.ts#block',
    'model/transformer/attention.ts#attention',
    'model/transformer/mlp.ts#mlp',
  ],
};
