import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/train-your-own.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['recorded', 'computed'],
  chapter: 'training',
  code: [
    'model/page-training/train-steps.ts#trainSteps',
    'model/transformer/train-step.ts#trainStep',
    'model/page-training/baselines.ts#baselines',
  ],
};
