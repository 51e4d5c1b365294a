import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/order-in-mote.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'positions',
  code: ['widgets/order-in-mote/changes.ts#changesOfOrder', 'math/shuffled-order.ts#shuffledOrder'],
};
