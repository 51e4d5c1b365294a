import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/break-it.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'recorded'],
  chapter: 'transformer',
  code: ['model/transformer/ablations.ts#Ablations', 'model/transformer/block.ts#block'],
};
