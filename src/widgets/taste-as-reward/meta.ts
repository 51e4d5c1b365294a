import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/taste-as-reward.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'reinforcement-learning',
  code: [
    'model/preferences/text-features.ts',
    'math/reward-model.ts#rewardModelLoss',
    'math/kl-optimal-policy.ts#klOptimalPolicy',
  ],
};
