import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/can-it-be-checked.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'reinforcement-learning',
  code: ['model/verifiers.ts'],
};
