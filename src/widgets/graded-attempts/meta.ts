import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/graded-attempts.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'reinforcement-learning',
  code: [
    'math/policy-step.ts#policyStep',
    'math/group-advantage.ts#groupAdvantage',
    'model/programs/grade.ts#gradeProgram',
  ],
};
