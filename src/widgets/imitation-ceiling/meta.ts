import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/imitation-ceiling.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'reinforcement-learning',
  code: [
    'model/programs/imitate.ts#imitate',
    'model/programs/train-policy.ts#trainPolicy',
    'model/programs/program-reward.ts#programReward',
  ],
};
