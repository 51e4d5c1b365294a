/** A noun with its article: a dog, an owl. Goes by the first letter. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** The same at the start of a sentence: A dog, An owl. */
export function capitalised(words: string): string {
  return words[0].toUpperCase() + words.slice(1);
}
