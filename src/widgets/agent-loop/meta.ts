import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/agent-loop.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'agents',
  code: [
    'model/warehouse/run-agent.ts#runAgent',
    'model/warehouse/run-agent.ts#slipperyStep',
    'model/warehouse/shortest-way.ts#shortestWay',
    'math/wilson-interval.ts#wilsonInterval',
  ],
};
