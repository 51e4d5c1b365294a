import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/mote-branches.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'temperature',
  code: ['widgets/mote-branches/branches.ts#writeBranches', 'math/categorical.ts#inverseCdf'],
};
