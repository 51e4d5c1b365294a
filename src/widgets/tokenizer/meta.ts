import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/tokenizer.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'tokenization',
  code: [
    'model/tokenizer/pretokenize.ts#pretokenize',
    'model/tokenizer/byte-pair-encode.ts#bytePairEncode',
  ],
};
