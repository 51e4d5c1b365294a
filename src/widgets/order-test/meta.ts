import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/order-test.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'attention',
  code: [
    'math/attention.ts#attention',
    'math/sinusoidal-positions.ts#sinusoidalPositions',
    'math/rotary-positions.ts#rotatePositions',
  ],
};
