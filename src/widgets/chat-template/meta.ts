import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/chat-template.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'fine-tuning',
  code: ['model/chat/chat-template.ts#turn', 'model/mote/read-prompt.ts#encodeParts'],
};
