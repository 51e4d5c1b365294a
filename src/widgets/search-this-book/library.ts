/** What is searched: the workshop's pages, this book, or the reader's own text. */
import {
  cutPassages,
  readDocument,
  type Cut,
  type ReadDocument,
  type SourceDocument,
} from '#model/retrieval/cut-passages.ts';
import { indexPassages, type PassageIndex } from '#model/retrieval/passage-index.ts';
import type { Embedder } from '#model/retrieval/sentence-embedder.ts';
import { inSlices } from '#ui/in-slices.ts';

/** A document that may have an address to read on. */
export interface LinkedDocument extends SourceDocument {
  href?: string;
}

/** Documents, cut and indexed. */
export interface Library {
  documents: readonly LinkedDocument[];
  index: PassageIndex;
}

/** The book as src/pages/data/book.json.ts writes it. */
export interface BookText {
  chapters: { title: string; sections: { heading: string; path: string; text: string }[] }[];
}

/** One document for each section of the book; `base` is the path of the site's root. */
export function bookDocuments({ chapters }: BookText, base: string): LinkedDocument[] {
  return chapters.flatMap(({ title, sections }) =>
    sections.map(({ heading, path, text }) => ({
      title: heading ? `${title}: ${heading}` : title,
      text,
      href: base.replace(/\/$/, '') + path,
    })),
  );
}

/** The reader's text as documents: a line that starts with `# ` begins a new one with that title. */
export function ownDocuments(text: string, untitled: string): LinkedDocument[] {
  const parts = text.split(/^# /m);
  const titled = parts.slice(1).map((part) => {
    const [title, ...lines] = part.split('\n');
    return { title: title.trim() || untitled, text: lines.join('\n').trim() };
  });
  return [{ title: untitled, text: parts[0].trim() }, ...titled].filter((page) => page.text !== '');
}

/** Cuts and indexes a few short documents. */
export function smallLibrary(documents: readonly LinkedDocument[], cut: Cut): Library {
  return { documents, index: indexPassages(cutPassages(documents.map(readDocument), cut)) };
}

const read = new WeakMap<LinkedDocument, ReadDocument>();

/** The same in slices that fit into a frame, each document read once, and by meaning too. */
export async function library(
  documents: readonly LinkedDocument[],
  cut: Cut,
  embedder?: Embedder,
): Promise<Library> {
  const slices = await inSlices(documents, 5, (slice) =>
    slice.map((document) => {
      const known = read.get(document) ?? readDocument(document);
      read.set(document, known);
      return known;
    }),
  );
  const index = indexPassages(cutPassages(slices.flat(), cut));
  if (!embedder) return { documents, index };

  const rows = new Float64Array(index.passages.length * embedder.dimensions);
  let end = 0;
  await inSlices(index.passages, 50, (slice) => {
    rows.set(embedder.embedAll(slice), end);
    end += slice.length * embedder.dimensions;
  });
  return { documents, index: { ...index, meaning: { embedder, rows } } };
}
