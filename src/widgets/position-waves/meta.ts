import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/position-waves.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'positions',
  code: ['math/sinusoidal-positions.ts#sinusoidalPositions', 'math/dot.ts#dot'],
};
