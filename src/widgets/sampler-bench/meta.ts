import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/sampler-bench.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'temperature',
  code: [
    'math/top-k.ts#topK',
    'math/top-p.ts#topP',
    'math/min-p.ts#minP',
    'math/penalties.ts#repetitionPenalty',
  ],
};
