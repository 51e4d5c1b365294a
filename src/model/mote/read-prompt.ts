import type { Tokenizer } from '#model/tokenizer/tokenizer.ts';
import type { Part } from './control.ts';
import { controlId } from './mote-token.ts';

/** What the model is to read. The token that starts a document goes before it by itself. */
export interface Prompt {
  readonly parts: readonly Part[];
  /** Token ids that follow the parts exactly, such as those the model wrote: a text may have several spellings. */
  readonly ids?: readonly number[];
}

export interface ReadPrompt {
  /** At most as many as the context holds, the token that starts a document first. */
  readonly ids: number[];
  /** Tokens left out between that one and the others, because the context is full. */
  readonly dropped: number;
}

/** UTF-16 units of a text that are read, from its end: far more than any context holds. */
const MOST_READ = 2 ** 16;

/**
 * The tokens of a prompt: a prompt that is too long loses its beginning. In a text of more than 65,536
 * units only the tokens of the last of them are counted as dropped. Spaces that end it are left out: in
 * training a space is the first byte of the token after it, so that one token of its own, which somebody
 * who is still typing leaves behind, would say that no ordinary word can follow.
 */
export function readPrompt(
  { parts, ids = [] }: Prompt,
  tokenizer: Tokenizer,
  contextLength: number,
): ReadPrompt {
  const all = [...encodeParts(withoutLastSpaces(parts), tokenizer), ...ids];
  const kept = all.slice(Math.max(0, all.length - (contextLength - 1)));
  return {
    ids: [controlId('document', tokenizer), ...kept],
    dropped: all.length - kept.length,
  };
}

/** A prompt as it is read: see readPrompt. */
export function withoutLastSpaces(parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  if (!last || !('text' in last)) return parts;
  return [...parts.slice(0, -1), { text: last.text.replace(/ +$/, '') }];
}

/**
 * Encodes parts as in training: text of neighbouring parts is one text, and every text begins with
 * white space, a space if need be, so that its first word is spelled as within a sentence.
 */
export function encodeParts(parts: readonly Part[], tokenizer: Tokenizer): number[] {
  const ids: number[] = [];
  let text = '';
  const flush = () => {
    if (text === '') return;
    const spaced = /^\p{White_Space}/u.test(text) ? text : ` ${text}`;
    for (const id of tokenizer.encode(spaced.slice(-MOST_READ))) ids.push(id);
    text = '';
  };
  for (const part of parts) {
    if ('text' in part) {
      text += part.text;
      continue;
    }
    flush();
    ids.push(controlId(part.control, tokenizer));
  }
  flush();
  return ids;
}
