import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/table-size.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'one-job',
  code: ['math/context-rows.ts#contextRows', 'math/context-rows.ts#lengthBeyond'],
};
