import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/train-bpe.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'tokenization',
  code: ['model/tokenizer/train-bpe.ts#trainBpe', 'model/tokenizer/train-bpe.ts#replacePair'],
};
