import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/root-d.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed'],
  chapter: 'attention',
  code: [
    'math/dot.ts#dot',
    'math/softmax.ts#softmax',
    'math/softmax-jacobian.ts#softmaxJacobianTrace',
  ],
};
