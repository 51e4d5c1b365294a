import type { WidgetMeta } from '#ui/widget-meta.ts';
import { words } from '#strings/six-failures.ts';

export const meta: WidgetMeta = {
  title: words.title,
  badges: ['computed', 'made-up'],
  chapter: 'retrieval',
  code: [
    'model/retrieval/search-passages.ts#searchPassages',
    'model/retrieval/cut-passages.ts#cutPassages',
    'model/retrieval/assemble-prompt.ts#assemblePrompt',
    'model/retrieval/choose-pages.ts#newestOfEach',
    'model/retrieval/choose-pages.ts#ownPages',
  ],
};
