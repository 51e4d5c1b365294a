import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/downhill.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'loss',
  code: [
    'model/descent/descend.ts#descend',
    'math/momentum-step.ts#momentumStep',
    'model/kernels/typescript/adamw.ts#adamW',
    'math/central-difference.ts#centralDifference',
  ],
};
