import type { Span } from './chunk.ts';

/** A word of a text in the form that a search index compares. */
export interface SearchTerm extends Span {
  term: string;
}

/**
 * The words of a text, made comparable: small letters, no accents, no possessive ’s.
 *
 *     "Café's parcels" → cafe, parcels
 *
 * A word is a run of letters and digits with inner apostrophes. There is no stemming: "parcel" and
 * "parcels" stay two terms, as "refund" and "money back" do; closing that gap is what word vectors are
 * for. Spans point into the text as given. Words in `ignored`, such as stop words, are left out.
 */
export function searchTerms(text: string, ignored?: ReadonlySet<string>): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu)) {
    const term = match[0]
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '') // the accents of Latin, Greek and Cyrillic letters
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/'s$/, '');
    if (ignored?.has(term)) continue;
    terms.push({ term, start: match.index, end: match.index + match[0].length });
  }
  return terms;
}
