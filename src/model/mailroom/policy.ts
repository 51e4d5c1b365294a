/**
 * What the program around a model lets it do. None of these rules asks what the model understood. The last one follows
 * the labels of the words, an idea of CaMeL (Debenedetti and others 2025), which carries it much further: here
 * only who gives an order and what fills it in count, not what is passed on by it.
 */
import { piecesOf, type Row, type Span } from './row.ts';
import type { Call } from './stand-in.ts';

export interface Rules {
  /** Least privilege: there are only tools that read. */
  readOnly: boolean;
  /** What writes waits for the reader, who may look, or press yes each time without looking. */
  confirm: 'off' | 'look' | 'blind';
  /** Data flow: nothing is done whose order or arguments come from outside. */
  ownWords: boolean;
}

export type Rule = keyof Rules;

export interface Verdict {
  outcome: 'done' | 'waiting' | 'refused';
  /** The rule that stopped it. */
  by?: Rule;
}

/** Whether any character of a span was written outside. */
export function isTainted(row: Row, span: Span): boolean {
  return piecesOf(row, span).some(({ from }) => from === 'outside');
}

/** The first rule that stops a call, if one does. */
export function judge(row: Row, { tool, order, args }: Call, rules: Rules): Verdict {
  const writes = tool !== 'summarise';
  if (rules.readOnly && writes) return { outcome: 'refused', by: 'readOnly' };
  if (rules.ownWords && [order, ...args].some((span) => isTainted(row, span)))
    return { outcome: 'refused', by: 'ownWords' };
  if (rules.confirm === 'look' && writes) return { outcome: 'waiting', by: 'confirm' };
  return { outcome: 'done' };
}
