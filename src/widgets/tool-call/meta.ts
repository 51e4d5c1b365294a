import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/tool-call.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'agents',
  code: [
    'widgets/tool-call/exchange.ts#converse',
    'model/mote/calls.ts#answerCall',
    'model/mote/generate.ts#generate',
  ],
};
