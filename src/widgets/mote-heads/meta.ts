import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/mote-heads.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'attention',
  code: [
    'widgets/mote-heads/head-reading.ts#natsWithout',
    'math/attention-rules.ts#agreeingWeights',
  ],
};
