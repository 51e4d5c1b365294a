import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/logit-lens.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'transformer',
  code: ['model/transformer/readout.ts#readOut', 'model/mote/inspect.ts#logitLens'],
};
