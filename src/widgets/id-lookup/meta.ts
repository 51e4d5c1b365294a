import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/id-lookup.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'tokenization',
  code: ['model/tokenizer/token-parts.ts#alonePart', 'model/tokenizer/utf8.ts#wholeUtf8Text'],
};
