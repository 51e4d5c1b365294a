import type { DownloadProgress } from '#model/download.ts';
import { decodeWordVectors, type WordVectors } from './decode-word-vectors.ts';
import { downloadData } from './download-data.ts';

type OnLoad = (progress: DownloadProgress) => void;

interface Loading {
  table: Promise<WordVectors>;
  /** Who wants to hear how far it is; none once it is done. */
  onLoads?: Set<OnLoad>;
}

const started = new Map<string, Loading>();

/**
 * The book's word vectors, about half a megabyte, downloaded once for all figures of a page.
 *
 * `site` is the absolute URL of the site's root. Decoding takes some tens of milliseconds on the
 * thread that asks. A download that failed may be tried again. Throws as downloadData and
 * decodeWordVectors do.
 */
export function loadWordVectors(site: string, onLoad?: OnLoad): Promise<WordVectors> {
  const loading = started.get(site) ?? start(site);
  if (onLoad) loading.onLoads?.add(onLoad);
  return loading.table;
}

function start(site: string): Loading {
  const onLoads = new Set<OnLoad>();
  const table = downloadData('word-vectors', site, (progress) => {
    for (const onLoad of onLoads) onLoad(progress);
  }).then(decodeWordVectors);
  const loading: Loading = { table, onLoads };
  started.set(site, loading);
  table.then(
    () => delete loading.onLoads,
    () => started.delete(site),
  );
  return loading;
}
