import { decodeWordVectors, type WordVectors } from './decode-word-vectors.ts';
import { downloadData, type DataProgress } from './download-data.ts';

type OnLoad = (progress: DataProgress) => void;

const loading = new Map<string, { table: Promise<WordVectors>; onLoads: Set<OnLoad> }>();

/**
 * The book's word vectors, about half a megabyte, downloaded once for all figures of a page.
 *
 * `site` is the absolute URL of the site's root. Decoding takes some tens of milliseconds on the
 * thread that asks. A download that failed may be tried again. Throws as downloadData and
 * decodeWordVectors do.
 */
export function loadWordVectors(site: string, onLoad?: OnLoad): Promise<WordVectors> {
  let entry = loading.get(site);
  if (!entry) {
    const onLoads = new Set<OnLoad>();
    const table = downloadData('word-vectors', site, (progress) => {
      for (const tell of onLoads) tell(progress);
    }).then(decodeWordVectors);
    table.then(
      () => onLoads.clear(),
      () => loading.delete(site),
    );
    entry = { table, onLoads };
    loading.set(site, entry);
  }
  if (onLoad) entry.onLoads.add(onLoad);
  return entry.table;
}
