import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/dpo-pairs.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'reinforcement-learning',
  code: ['math/dpo.ts#dpo', 'model/preferences/train-dpo.ts#trainDpo'],
};
