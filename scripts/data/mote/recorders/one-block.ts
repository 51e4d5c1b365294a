import { blockTrace, blockViews } from '#widgets/one-block/block-trace.ts';
import type { AskMote } from '#model/mote/ask-mote.ts';

const FIRST = { text: 'The cat sat on the', block: 1, head: 1, token: 127 };

/** The last token of a sentence on its way through the first block. */
export async function record(ask: AskMote) {
  const answer = await ask('inspect', {
    parts: [{ text: FIRST.text }],
    views: blockViews(FIRST),
  });
  return blockTrace(FIRST, answer);
}
