/** Tokens in their place in the text, as they are shown. */
import { probability } from '#chart/format.ts';
import { words } from '#strings/tool-call.ts';
import type { Placed } from './exchange.ts';
import { plainText } from '#model/mote/calls.ts';

/** What the model gave them all, one after the other. */
export const product = (tokens: readonly Placed[]) =>
  tokens.reduce((whole, { probability: p }) => whole * (p ?? 1), 1);

export const share = (p: number | null) => (p === null ? words.unseen : probability(p));

/** Letters alone, for what the result says. */
export const textOf = (tokens: readonly Placed[]) =>
  plainText(tokens.map(({ token }) => token)).trim();

/** Letters and control tokens, as the text stands. */
export const spelled = (tokens: readonly Placed[]) =>
  tokens
    .map(({ token }) =>
      'control' in token ? ` ${words.control(token.control)}` : plainText([token]),
    )
    .join('')
    .trim();
