import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/same-seed.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'temperature',
  code: [
    'model/ngram/generate-tokens.ts#generateTokens',
    'math/temperature.ts#powerTemperature',
    'math/categorical.ts#inverseCdf',
  ],
};
