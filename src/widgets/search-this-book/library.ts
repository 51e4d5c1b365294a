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

/** At most 2,000 characters up to a blank or the end; where there is no blank, whole words of 40. */
const PARTS = /[^]{1,1999}(?:\s|$)|[^]{2000}/gu;

const read = new WeakMap<LinkedDocument, ReadDocument>();

/** Reads documents in slices that fit into a frame, a long one part by part, and each only once. */
async function readAll(documents: readonly LinkedDocument[]): Promise<ReadDocument[]> {
  const fresh = documents.filter((document) => !read.has(document));
  const parts = fresh.flatMap((document) =>
    Array.from(document.text.matchAll(PARTS), ({ 0: text, index }) => ({ document, text, index })),
  );
  const slices = await inSlices(parts, 5, (slice) =>
    slice.map(({ document, text, index }) => {
      const { words, terms } = readDocument({ title: '', text });
      for (const span of [...words, ...terms]) {
        span.start += index;
        span.end += index;
      }
      return { document, words, terms };
    }),
  );
  for (const document of fresh)
    read.set(document, { ...readDocument({ ...document, text: '' }), ...document });
  for (const { document, words, terms } of slices.flat()) {
    const whole = read.get(document)!;
    whole.words.push(...words);
    whole.terms.push(...terms);
  }
  return documents.map((document) => read.get(document)!);
}

/** The same in slices that fit into a frame, each document read once, and by meaning too. */
export async function library(
  documents: readonly LinkedDocument[],
  cut: Cut,
  embedder?: Embedder,
): Promise<Library> {
  const index = indexPassages(cutPassages(await readAll(documents), cut));
  if (!embedder) return { documents, index };

  const rows = new Float64Array(index.passages.length * embedder.dimensions);
  let end = 0;
  await inSlices(index.passages, 50, (slice) => {
    rows.set(embedder.embedAll(slice), end);
    end += slice.length * embedder.dimensions;
  });
  return { documents, index: { ...index, meaning: { embedder, rows } } };
}
