import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/critique-loop.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'fine-tuning',
  code: [
    'model/preferences/principles.ts#critiqueAndRevise',
    'model/preferences/principles.ts#countFaults',
    'model/preferences/principles.ts#avoiding',
  ],
};
