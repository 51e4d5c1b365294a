/** View-model of ChatTemplate: three messages and a template in, the string with its control tokens and their ids out. */
import { count, percent } from '#chart/format.ts';
import { chatTemplate, type TemplatePart } from '#model/chat/chat-template.ts';
import type { FigureView } from '#ui/figure-view.ts';
import { shortText } from '#ui/short-text.ts';
import { choice, text, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/chat-template.ts';

export const MESSAGE = { maxLength: 400 };

export const schema = {
  template: choice('chatml', ['chatml', 'llama3', 'gemma', 'mote', 'none']),
  system: text(words.start.system, MESSAGE),
  user: text(words.start.user, MESSAGE),
  assistant: text(words.start.assistant, MESSAGE),
};
export type State = StateOf<typeof schema>;

/** `cut` cuts pieces into Mote's tokens, once it is loaded: before, its template shows whole pieces like the others. */
export function chatTemplateView(
  { template, system, user, assistant }: State,
  cut?: (parts: readonly TemplatePart[]) => TemplatePart[],
) {
  const pieces = chatTemplate(template, [
    ...(system ? [{ role: 'system' as const, text: system }] : []),
    { role: 'user', text: user },
    { role: 'assistant', text: assistant },
  ]);
  const inTokens = template === 'mote' && cut !== undefined;
  const parts = inTokens ? cut(pieces) : pieces;
  const learned = parts.filter((part) => part.learned);
  const controls = parts.filter((part) => part.control);
  const length = (of: readonly TemplatePart[]) =>
    of.reduce((sum, part) => sum + (part.control ? 0 : [...part.text].length), 0);
  return {
    parts: parts.map((part, i) => ({ ...part, key: `part-${i}` })),
    summary:
      controls.length === 0
        ? words.bare(count(learned.length), count(parts.length))
        : words.summary(
            words.templates[template],
            count(controls.length),
            count(learned.length),
            count(parts.length),
            inTokens ? words.tokens : words.pieces,
          ),
    hasIds: parts.some(({ id }) => id !== undefined),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: parts.map((part, i) => ({
        key: `part-${i}`,
        cells: [
          shortText(part.text.replaceAll('\n', '↵'), 60),
          part.control ? words.kinds.control : words.kinds.text,
          part.id === undefined ? words.unknown : String(part.id),
          part.learned ? words.yes : words.no,
        ],
      })),
    },
    steps: [
      { says: words.masked, math: parts.map((part) => Number(part.learned)).join(' ') },
      inTokens
        ? { says: words.shareOfTokens, math: share(learned.length, parts.length) }
        : { says: words.share, math: share(length(learned), length(parts)) },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

const share = (part: number, all: number) =>
  `${count(part)} ÷ ${count(all)}${all > 0 ? ` = ${percent(part / all)}` : ''}`;
