import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/temperature-slider.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'temperature',
  code: [
    'math/softmax.ts#softmax',
    'math/entropy.ts#entropy',
    'math/effective-choices.ts#effectiveChoices',
    'math/categorical.ts#inverseCdf',
  ],
};
