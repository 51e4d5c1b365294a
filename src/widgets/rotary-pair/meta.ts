import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/rotary-pair.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'recorded'],
  chapter: 'positions',
  code: [
    'math/rotary-positions.ts#rotatePositions',
    'widgets/rotary-pair/turned-score.ts#turnedPairs',
  ],
};
