/** Readers' own words inside pictures and sentences: cut to fit, and unable to upset what stands around them. */
import { RIGHT_TO_LEFT } from '#ui/text-direction.ts';

let graphemes: Intl.Segmenter | undefined;

/**
 * Characters as readers count them, which is the same in every language. Making a segmenter takes longer than drawing a
 * figure: few texts need one.
 */
function characters(text: string): string[] {
  if (/^[\x20-\x7e]*$/.test(text)) return [...text];
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/**
 * At most `most` characters as readers count them, the last an ellipsis where something was cut.
 * Control characters and lone surrogates show as �, marks that reorder text are dropped, and text
 * with right-to-left letters is isolated, so that the words after it keep their order.
 */
export function shortText(text: string, most = 10): string {
  const clean = text
    .slice(0, 40 * most)
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, '')
    .replace(/[\p{Cc}\p{Cs}]/gu, '\uFFFD');
  const shown = clean.length > most ? characters(clean) : [clean];
  const cut = shown.length > most ? `${shown.slice(0, most - 1).join('')}…` : clean;
  return RIGHT_TO_LEFT.test(cut) ? `\u2068${cut}\u2069` : cut;
}

/**
 * The end of a text, at most `most` characters of it and in whole words, since what comes next hangs
 * on it most: after an ellipsis where something was cut, and as harmless as a short text. Line breaks
 * are spaces.
 */
export function shortEnd(text: string, most: number): string {
  const line = text.replace(/\s/g, ' ');
  const last = characters(line.slice(-40 * most))
    .slice(-most)
    .join('');
  if (last.length === line.length) return shortText(line, most);
  const cutInWord = !line.slice(0, -last.length).endsWith(' ');
  const wholeWords = cutInWord ? last.replace(/^\S* +(?=\S)/, '') : last;
  return shortText(`… ${wholeWords}`, most + 2);
}
