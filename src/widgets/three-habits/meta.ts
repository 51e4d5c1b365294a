import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/three-habits.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'recorded'],
  chapter: 'agents',
  code: [
    'widgets/three-habits/prompts.ts#promptOf',
    'widgets/three-habits/tried.ts#tryHabit',
    'widgets/three-habits/judge.ts#judgeSum',
    'widgets/three-habits/judge.ts#judgeFact',
    'math/wilson-interval.ts#wilsonInterval',
  ],
};
