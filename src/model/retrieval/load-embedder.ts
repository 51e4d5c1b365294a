import type { DownloadProgress } from '#model/download.ts';
import { loadWordVectors } from '#model/word-vectors/load-word-vectors.ts';
import { sentenceEmbedder, type Embedder } from './sentence-embedder.ts';

/**
 * Makes an embedder from the book's word vectors, which are downloaded once for all figures of a page.
 * Import this file when it is needed: a page that is only read has no use for it. Throws as
 * loadWordVectors does.
 */
export async function loadEmbedder(
  site: string,
  onLoad: (progress: DownloadProgress) => void,
): Promise<Embedder> {
  return sentenceEmbedder(await loadWordVectors(site, onLoad));
}
