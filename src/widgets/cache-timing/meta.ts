import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/cache-timing.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'generation',
  code: [
    'model/mote/time-decoding.ts#timeDecoding',
    'model/mote/time-decoding.ts#millisecondsOf',
    'model/transformer/operation-count.ts#operationCount',
  ],
};
