import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/steps-in-a-row.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'agents',
  code: [
    'math/compounding.ts#chanceAllSucceed',
    'math/recovery.ts#chanceWithRecovery',
    'math/recovery.ts#newTries',
    'math/compounding.ts#chancePerStep',
    'math/recovery.ts#firstTryNeeded',
    'math/compounding.ts#stepsBeforeWrong',
  ],
};
