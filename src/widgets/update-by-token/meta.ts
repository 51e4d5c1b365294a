import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/update-by-token.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['recorded', 'computed'],
  chapter: 'fine-tuning',
  code: [
    'model/speck/update-group.ts#updateGroup',
    'model/speck/sum-question.ts#verifySum',
    'math/group-advantage.ts#groupAdvantage',
    'model/speck/policy-gradient.ts#policyBatch',
    'model/speck/policy-gradient.ts#addPolicyGradients',
    'model/transformer/train-step.ts#updateParameters',
  ],
};
