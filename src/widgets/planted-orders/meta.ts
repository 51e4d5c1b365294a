import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/planted-orders.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'agents',
  code: [
    'model/mailroom/stand-in.ts#readOrders',
    'model/mailroom/policy.ts#judge',
    'model/mailroom/policy.ts#isTainted',
  ],
};
