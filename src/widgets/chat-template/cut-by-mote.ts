/** Mote's tokenizer at work on the pieces of a conversation, loaded when a reader asks for its template. */
import merges from '#data/mote-merges.json' with { type: 'json' };
import type { TemplatePart } from '#model/chat/chat-template.ts';
import { moteTokenizer } from '#model/mote/mote-tokenizer.ts';
import type { ControlName } from '#model/mote/control.ts';
import { showMoteTokens } from '#model/mote/mote-token.ts';
import { encodeParts } from '#model/mote/read-prompt.ts';
import { tokenLabel } from '#ui/token-face.ts';

const tokenizer = moteTokenizer(merges);

/** Every piece as Mote's tokens, each with its id; text keeps its mask, token by token. */
export function cutByMote(parts: readonly TemplatePart[]): TemplatePart[] {
  return parts.flatMap((part) => {
    const read = part.control ? { control: part.text.slice(1, -1) as ControlName } : part;
    const ids = encodeParts([read], tokenizer);
    return showMoteTokens(ids, tokenizer).map((token) => ({
      ...part,
      text: part.control ? part.text : tokenLabel(token),
      id: token.id,
    }));
  });
}
