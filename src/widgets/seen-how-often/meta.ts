import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/seen-how-often.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'recorded'],
  chapter: 'hallucination',
  code: [
    'model/mote/likeliest-answers.ts#likeliestAnswers',
    'model/mote/capital-question.ts#judgeAnswer',
    'widgets/seen-how-often/asked-again.ts#askAgain',
  ],
};
