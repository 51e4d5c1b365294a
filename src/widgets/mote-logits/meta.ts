import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/mote-logits.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'softmax',
  code: ['widgets/mote-logits/ranked-scores.ts#rankedScores', 'math/softmax.ts#softmax'],
};
