import type { DownloadProgress } from '#model/download.ts';
import type { Embedder } from './sentence-embedder.ts';

/**
 * Makes an embedder from the book's word vectors, which are downloaded once for all figures of a page, as is the code
 * for it: a page that is only read has no use for either. Throws as loadWordVectors does.
 */
export async function loadEmbedder(
  site: string,
  onLoad: (progress: DownloadProgress) => void,
): Promise<Embedder> {
  const [{ loadWordVectors }, { sentenceEmbedder }] = await Promise.all([
    import('#model/word-vectors/load-word-vectors.ts'),
    import('./sentence-embedder.ts'),
  ]);
  return sentenceEmbedder(await loadWordVectors(site, onLoad));
}
