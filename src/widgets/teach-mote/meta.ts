import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/teach-mote.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'fine-tuning',
  code: [
    'model/fine-tuning/demonstration.ts#demonstrationSequence',
    'model/fine-tuning/fine-tune.ts#FineTuning',
    'model/fine-tuning/low-rank.ts#LowRank',
    'model/fine-tuning/greedy-answer.ts#greedyAnswer',
  ],
};
