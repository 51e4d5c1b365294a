import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/decode-steps.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'generation',
  code: [
    'model/transformer/operation-count.ts#operationCount',
    'model/transformer/operation-count.ts#decodingSize',
    'model/mote/prefix-run.ts#PrefixRun',
  ],
};
