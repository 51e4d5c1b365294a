import type { PageTokenizer } from './page-tokenizer.ts';

/** Kinds of characters that get a token of their own. */
const MOST = 255;
/** The text of the token that stands for all other characters. */
const OTHER = '\uFFFD';

/**
 * The characters that a text teaches: its line break, which samples begin after, and the most frequent others,
 * 255 kinds in all. Of equally frequent ones the lower code point comes first; they are in the order of their
 * code points.
 */
export function commonCharacters(text: string): string[] {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  counts.delete(OTHER);
  if (counts.has('\n')) counts.set('\n', Infinity);
  const codePoint = (character: string) => character.codePointAt(0)!;
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || codePoint(a) - codePoint(b))
    .slice(0, MOST)
    .map(([character]) => character)
    .sort((a, b) => codePoint(a) - codePoint(b));
}

/** A token for each of these characters, and a last one for all others. */
export function characterTokenizer(characters: readonly string[]): PageTokenizer {
  const forms = [...characters, OTHER];
  const ids = new Map(characters.map((character, id) => [character, id]));
  const other = characters.length;
  return {
    size: forms.length,
    recipe: { kind: 'characters', characters },
    encode: (text) => Array.from(text, (character) => ids.get(character) ?? other),
    decode: (tokens) => tokens.map((id) => forms[id]).join(''),
    parts: (tokens) => tokens.map((id) => ({ text: forms[id] })),
  };
}
