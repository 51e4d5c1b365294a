import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/abstain.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['recorded', 'computed'],
  chapter: 'hallucination',
  code: [
    'math/selective-answers.ts#selectAnswers',
    'math/selective-answers.ts#pointsOf',
    'math/selective-answers.ts#worthwhileConfidence',
  ],
};
