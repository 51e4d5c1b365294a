import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/why-spelling-is-hard.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'tokenization',
  code: [
    'model/tokenizer/letter-places.ts#letterPlaces',
    'model/tokenizer/pretokenize.ts#pretokenize',
  ],
};
