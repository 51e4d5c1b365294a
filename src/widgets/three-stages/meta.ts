import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/three-stages.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['recorded', 'computed'],
  chapter: 'training',
  code: [
    'model/speck/sum-question.ts#verifySum',
    'math/group-advantage.ts#groupAdvantage',
    'training/speck/policy-gradient.ts#policyBatch',
    'model/mote/generate.ts#generate',
  ],
};
