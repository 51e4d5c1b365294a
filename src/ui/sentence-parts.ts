/** Cuts a sentence into stretches, so that those that name a quantity can light up with its marks. */
import type { NamedQuantity } from '#ui/figure-view.ts';

interface SentencePart {
  text: string;
  key?: string;
}

const GOES_ON_BEFORE = /[\p{L}\p{N}][.,]?$/u;
const GOES_ON_AFTER = /^[.,]?[\p{L}\p{N}]/u;

/** Each name counts once, where it first stands as a whole word or number that no other name has taken. */
export function sentenceParts(
  sentence: string,
  named: readonly NamedQuantity[] = [],
): SentencePart[] {
  const parts: SentencePart[] = [{ text: sentence }];
  for (const { key, text } of named) {
    for (const [i, part] of parts.entries()) {
      const at = part.key === undefined ? wholeAt(part.text, text) : -1;
      if (at === -1) continue;
      const before = { text: part.text.slice(0, at) };
      const after = { text: part.text.slice(at + text.length) };
      parts.splice(i, 1, ...[before, { text, key }, after].filter((piece) => piece.text !== ''));
      break;
    }
  }
  return parts;
}

/** Where `text` stands in `sentence` and is no part of a longer word or number; −1 where it does not. */
function wholeAt(sentence: string, text: string): number {
  if (text === '') return -1;
  for (let at = sentence.indexOf(text); at !== -1; at = sentence.indexOf(text, at + 1)) {
    const before = GOES_ON_BEFORE.test(sentence.slice(0, at));
    const after = GOES_ON_AFTER.test(sentence.slice(at + text.length));
    if (!before && !after) return at;
  }
  return -1;
}
