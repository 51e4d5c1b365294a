import { chunk, type Chunk, type Span } from './chunk.ts';
import { searchTerms, type SearchTerm } from './search-terms.ts';

/** A text to search, with its title. */
export interface SourceDocument {
  title: string;
  text: string;
}

/** A document with its words found, so that it can be cut in many ways without reading it again. */
export interface ReadDocument extends SourceDocument {
  /** Runs of characters between blanks, punctuation and all. */
  words: Span[];
  terms: SearchTerm[];
  titleTerms: string[];
}

/** A chunk of a document, ready to be indexed. */
export interface Passage extends Chunk {
  /** Which document it was cut from. */
  document: number;
  text: string;
  /** Its words as a search compares them, after those of the title where titles are searched too. */
  terms: string[];
}

export interface Cut {
  /** Words in a passage. */
  size: number;
  /** Words that a passage shares with the one before it; see usedOverlap. */
  overlap: number;
  /** Whether each passage is searched with the title of its document before it. */
  titles: boolean;
}

/** Finds the words of a document. Runs of more than 40 characters without a blank are cut there. */
export function readDocument<D extends SourceDocument>(document: D): D & ReadDocument {
  const { title, text } = document;
  const words = Array.from(text.matchAll(/\S{1,40}/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const titleTerms = searchTerms(title).map(({ term }) => term);
  return { ...document, words, terms: searchTerms(text), titleTerms };
}

/** The overlap that is used: at most half of a passage, or every text would be repeated many times. */
export function usedOverlap({ size, overlap }: Pick<Cut, 'size' | 'overlap'>): number {
  return Math.min(overlap, Math.floor(size / 2));
}

/**
 * Cuts documents into passages of `size` words, blind to sentences and meaning, as simple retrieval
 * systems do. No passage reaches over the end of a document; documents without words give none.
 * Throws as `chunk` does.
 */
export function cutPassages(documents: readonly ReadDocument[], cut: Cut): Passage[] {
  const overlap = usedOverlap(cut);
  return documents.flatMap(({ text, words, terms, titleTerms }, document) => {
    let from = 0;
    return chunk(words, cut.size, overlap).map((piece) => {
      while (from < terms.length && terms[from].start < piece.start) from++;
      const own: string[] = cut.titles ? [...titleTerms] : [];
      for (let i = from; i < terms.length && terms[i].start < piece.end; i++)
        own.push(terms[i].term);
      return { ...piece, document, text: text.slice(piece.start, piece.end), terms: own };
    });
  });
}
