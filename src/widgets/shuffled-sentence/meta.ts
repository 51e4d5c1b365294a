import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/shuffled-sentence.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'positions',
  code: [
    'widgets/shuffled-sentence/losses.ts#lossesOfOrders',
    'model/kernels/typescript/rotate.ts#rotate',
  ],
};
