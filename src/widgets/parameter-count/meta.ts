import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/parameter-count.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'transformer',
  code: [
    'model/transformer/parameters.ts#parameterParts',
    'model/transformer/parameters.ts#parameterCount',
  ],
};
