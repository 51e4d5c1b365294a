import { givenNames } from '#data/given-names.ts';
import { Random } from '#math/random.ts';
import { sampleDocument } from '#world/world.ts';

/** A text to train on: the book's names, documents of the small world, or the reader's own. */
export type Source =
  | { readonly kind: 'names' }
  | { readonly kind: 'world' }
  | { readonly kind: 'own'; readonly text: string };

const DOCUMENTS = 800;
const DOCUMENT_SEED = 1;
/** Skills whose documents are plain text. */
const MIX = { story: 3, everyday: 2, facts: 1 };

/** The text itself, a name or a document in each line. Runs in the worker: the texts are no bytes of the page. */
export function readText(source: Source): string {
  if (source.kind === 'own') return source.text;
  if (source.kind === 'names') return givenNames.join('\n');
  const random = new Random(DOCUMENT_SEED);
  const document = () =>
    sampleDocument(random, { mix: MIX })
      .segments.map((part) => ('text' in part ? part.text : ''))
      .join('');
  return Array.from({ length: DOCUMENTS }, () => document().trim()).join('\n');
}
