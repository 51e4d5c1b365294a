import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/training-curve.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['recorded', 'computed'],
  chapter: 'training',
  code: [
    'training/world/mix.ts#stageAt',
    'model/transformer/schedule.ts#learningRate',
    'model/transformer/train-step.ts#trainStep',
  ],
};
