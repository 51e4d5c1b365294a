/** The program around the model: it reads a call out of what the model wrote, and answers it. */
import type { MoteToken } from './mote-token.ts';

export interface Call {
  tool: 'calc' | 'search';
  /** What stands after the control token: a sum to work out, words to look up. */
  words: string;
}

/** What the program puts in for a call; nothing where it found nothing, or could not read the call. */
export interface Reply {
  kind: 'worked out' | 'found' | 'not found' | 'unreadable';
  text: string;
}

/** Sentences that one search gives at most: Mote has never read more in one result. */
const MOST_FOUND = 3;

/** The last call begun in a text, or null: a program sees nothing but tokens. */
export function readCall(tokens: readonly MoteToken[]): Call | null {
  const from = tokens.findLastIndex((token) => toolOf(token) !== null);
  if (from === -1) return null;
  const rest = tokens.slice(from + 1);
  const end = rest.findIndex((token) => 'control' in token);
  const words = plainText(end === -1 ? rest : rest.slice(0, end)).trim();
  return { tool: toolOf(tokens[from])!, words };
}

/** Answers a call: works out a sum exactly, or looks for sentences that hold the words. */
export function answerCall(call: Call | null, sentences: readonly string[]): Reply {
  if (call?.tool === 'calc') {
    const text = workOut(call.words);
    return text === null ? { kind: 'unreadable', text: '' } : { kind: 'worked out', text };
  }
  if (!call?.words) return { kind: 'unreadable', text: '' };
  const found = sentences.filter((one) => holds(one, call.words)).slice(0, MOST_FOUND);
  return { kind: found.length > 0 ? 'found' : 'not found', text: found.join(' ') };
}

/** What a sum, a difference or a product comes to, exactly, “12 * 30” → “360”; null for what is none. */
export function workOut(task: string): string | null {
  const [, x, sign, y] = /^(\d+) ([-+*]) (\d+)$/.exec(task) ?? [];
  if (sign === undefined) return null;
  const [a, b] = [BigInt(x), BigInt(y)];
  return String(sign === '+' ? a + b : sign === '-' ? a - b : a * b);
}

/** Whether the words stand in a sentence one after the other, in capitals or not. */
export function holds(sentence: string, words: string): boolean {
  return wordsOf(words) !== '  ' && wordsOf(sentence).includes(wordsOf(words));
}

const wordsOf = (text: string) =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;

/** What tokens of text spell. */
export function plainText(tokens: readonly MoteToken[]): string {
  return tokens
    .map((token) => {
      if ('text' in token) return token.text;
      if ('control' in token || token.part > 1) return '';
      return token.spells ?? '\uFFFD';
    })
    .join('');
}

function toolOf(token: MoteToken): Call['tool'] | null {
  const control = 'control' in token ? token.control : null;
  return control === 'calc' || control === 'search' ? control : null;
}
