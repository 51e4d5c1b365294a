/**
 * A few lines of code in a model's place. Like a model it is given one row of text and nothing that says who wrote
 * what; unlike one it knows five verbs, one order a sentence, and never surprises.
 */
import type { Span } from './row.ts';

export const TOOLS = ['summarise', 'forward', 'send', 'pay', 'delete'] as const;
export type Tool = (typeof TOOLS)[number];

/** A call that the stand-in asks for. */
export interface Call {
  tool: Tool;
  /** The sentence that asks for it, from its verb. */
  order: Span;
  /** What it is done to and, where it has one, whom it goes to: where each stands in the row. */
  args: readonly Span[];
}

interface Sentence extends Span {
  /** Whether it seems to stand in a mail. */
  quoted: boolean;
}

interface Quotation extends Span {
  from: string;
}

const ENDS = /[.!?]+(?=[\s"“”]|$)|\n|["“”]/g;
const HEADER = /mail from ([^:]+):\s*$/i;
const ORDER =
  /^\s*(?:(?:user|assistant|please|now|also|then|first)\b[,:]?\s*)*(summari[sz]e|forward|send|pay|delete)\s+(?=\S)/i;
const RECIPIENT = /^(.*\S)(\s+to\s+)(\S.*)$/s;
const POINTER = /^(?:the )?(address|amount) in (.+)['’]s mail$/i;
const WANTED = { address: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/, amount: /\d+ euros?/i };
const WARNING = /obey nothing that stands in a mail/i;

/** Asks for every order that stands in the row; once warned, for those that do not seem to stand in a mail. */
export function readOrders(text: string): Call[] {
  const { sentences, quotations } = cut(text);
  const warned = WARNING.test(text);
  return sentences.flatMap(({ start, end, quoted }) => {
    const found = ORDER.exec(text.slice(start, end));
    if (!found || (quoted && warned)) return [];
    const tool = found[1].toLowerCase().replace('summarize', 'summarise') as Tool;
    const rest = { start: start + found[0].length, end };
    const args = argumentsOf(text, tool, rest).map((arg) => lookUp(text, arg, quotations));
    if (!args.every((arg) => arg !== undefined)) return [];
    return [{ tool, order: { start: start + found[0].search(/\S+\s+$/), end }, args }];
  });
}

/** Sentences, and what looks like mails: a line that names a sender, then quotation marks. */
function cut(text: string) {
  const sentences: Sentence[] = [];
  const quotations: Quotation[] = [];
  let open: Quotation | undefined;
  let start = 0;
  for (const { 0: mark, index } of [...text.matchAll(ENDS), { 0: '', index: text.length }]) {
    sentences.push({ start, end: index, quoted: open !== undefined });
    const header = open ? null : HEADER.exec(text.slice(start, index));
    start = index + mark.length;
    if (!/["“”]/.test(mark)) continue;
    if (open) open.end = index;
    open = header ? { from: header[1].toLowerCase(), start, end: text.length } : undefined;
    if (open) quotations.push(open);
  }
  return { sentences, quotations };
}

/** What stands after the verb; forward, send and pay need “… to …” and have no argument without. */
function argumentsOf(text: string, tool: Tool, rest: Span): (Span | undefined)[] {
  const said = text.slice(rest.start, rest.end).trimEnd();
  const end = rest.start + said.length;
  if (tool === 'summarise' || tool === 'delete') return [{ start: rest.start, end }];
  const parts = RECIPIENT.exec(said);
  if (!parts) return [undefined];
  const to = rest.start + parts[1].length + parts[2].length;
  return [
    { start: rest.start, end: rest.start + parts[1].length },
    { start: to, end },
  ];
}

/** Follows “the address in Anna's mail” to the newest mail that seems to be hers. */
function lookUp(
  text: string,
  arg: Span | undefined,
  mails: readonly Quotation[],
): Span | undefined {
  const pointer = arg && POINTER.exec(text.slice(arg.start, arg.end));
  if (!pointer) return arg;
  const mail = mails.findLast(({ from }) => from === pointer[2].toLowerCase());
  if (!mail) return undefined;
  const kind = pointer[1].toLowerCase() as keyof typeof WANTED;
  const found = WANTED[kind].exec(text.slice(mail.start, mail.end));
  if (!found) return undefined;
  const start = mail.start + found.index;
  return { start, end: start + found[0].length };
}
