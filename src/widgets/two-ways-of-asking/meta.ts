import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/two-ways-of-asking.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'recorded'],
  chapter: 'hallucination',
  code: [
    'model/mote/capital-question.ts#capitalPrompt',
    'model/mote/capital-question.ts#judgeAnswer',
    'model/mote/likeliest-answers.ts#likeliestAnswers',
  ],
};
