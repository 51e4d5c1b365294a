import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/majority-vote.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'temperature',
  code: [
    'math/plurality-vote.ts#pluralityChance',
    'math/plurality-vote.ts#holdVote',
    'math/waiting-time.ts#chanceWithin',
  ],
};
