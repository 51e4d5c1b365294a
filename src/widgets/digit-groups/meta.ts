import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/digit-groups.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'tokenization',
  code: [
    'model/tokenizer/digit-groups.ts#digitGroups',
    'model/tokenizer/digit-groups.ts#addByTokens',
    'model/tokenizer/pretokenize.ts#pretokenize',
  ],
};
