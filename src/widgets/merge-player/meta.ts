import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/merge-player.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'tokenization',
  code: ['model/tokenizer/byte-pair-encode.ts#bytePairEncode'],
};
