/** The words of a text, for lists that read better as text. */
export function wordList(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
