/**
 * The patterns that cut a text into pieces before byte pair encoding; no merge crosses the border
 * of a piece. They are those of OpenAI's tiktoken (openai_public.py) in their first published
 * form, to which today's possessive forms give the same ids, rewritten for JavaScript:
 *
 * - `(?i:…)` groups are spelled out, since Safari lacks them; ſ (U+017F) is a letter s there too.
 * - `\s` is \p{White_Space}, as in Rust. JavaScript's own `\s` takes in U+FEFF and leaves out
 *   U+0085, and would give other ids around both.
 */

const SPACE = String.raw`\p{White_Space}`;
const OTHER = String.raw`[^\p{White_Space}\p{L}\p{N}]`;
const UPPER = String.raw`[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]`;
const LOWER = String.raw`[\p{Ll}\p{Lm}\p{Lo}\p{M}]`;
const CONTRACTION = `'(?:[sdmtSDMTſ]|[lL][lL]|[vV][eE]|[rR][eE])`;
/** White space; before a word, all but its last character, which goes with the word. */
const SPACES = [String.raw`${SPACE}+(?!\P{White_Space})`, `${SPACE}+`];

function anyOf(...alternatives: string[]): RegExp {
  return new RegExp(alternatives.join('|'), 'gu');
}

export const GPT2_PATTERN = anyOf(
  `'(?:[sdmt]|ll|ve|re)`,
  String.raw` ?\p{L}+`,
  String.raw` ?\p{N}+`,
  ` ?${OTHER}+`,
  ...SPACES,
);

/** Contractions in any case, at most three digits together, line breaks on their own. */
export const CL100K_PATTERN = anyOf(
  CONTRACTION,
  String.raw`[^\r\n\p{L}\p{N}]?\p{L}+`,
  String.raw`\p{N}{1,3}`,
  String.raw` ?${OTHER}+[\r\n]*`,
  String.raw`${SPACE}*[\r\n]+`,
  ...SPACES,
);

/** As CL100K_PATTERN, but words also end before a capital, and keep their contraction. */
export const O200K_PATTERN = anyOf(
  String.raw`[^\r\n\p{L}\p{N}]?${UPPER}*${LOWER}+(?:${CONTRACTION})?`,
  String.raw`[^\r\n\p{L}\p{N}]?${UPPER}+${LOWER}*(?:${CONTRACTION})?`,
  String.raw`\p{N}{1,3}`,
  String.raw` ?${OTHER}+[\r\n/]*`,
  String.raw`${SPACE}*[\r\n]+`,
  ...SPACES,
);

/** Cuts a text into pieces; joined again they are the text. The empty text has none. */
export function pretokenize(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}
