import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/one-sentence-many-languages.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['recorded'],
  chapter: 'tokenization',
  code: [
    'model/tokenizer/utf8.ts#utf8Bytes',
    'model/tokenizer/pretokenize.ts#pretokenize',
    'model/tokenizer/byte-pair-encode.ts#bytePairEncode',
  ],
};
