import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/three-stages.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['recorded', 'computed'],
  chapter: 'fine-tuning',
  code: [
    'model/speck/sum-question.ts#verifySum',
    'math/group-advantage.ts#groupAdvantage',
    'model/speck/policy-gradient.ts#policyBatch',
    'model/mote/generate.ts#generate',
  ],
};
