import { SharedLoads } from '#model/shared-loads.ts';
import type { DownloadProgress } from '#model/download.ts';
import { usable } from '#model/usable.ts';
import { decodeWordVectors, type WordVectors } from './decode-word-vectors.ts';
import { downloadData } from './download-data.ts';

type OnLoad = (progress: DownloadProgress) => void;

const loads = new SharedLoads<WordVectors>(1);

/**
 * The book's word vectors, about half a megabyte, downloaded once for all figures of a page.
 *
 * `site` is the absolute URL of the site's root. Decoding takes some tens of milliseconds on the
 * thread that asks. A download that failed may be tried again. Throws as downloadData does, and a
 * ProblemError when decodeWordVectors cannot read what came.
 */
export function loadWordVectors(site: string, onLoad: OnLoad = () => {}): Promise<WordVectors> {
  return loads.get(site, (options) => download(site, options.onLoad), { report: onLoad });
}

async function download(site: string, onLoad: OnLoad): Promise<WordVectors> {
  const bytes = await downloadData('word-vectors', site, onLoad);
  return usable('word-vectors.bin', () => decodeWordVectors(bytes));
}
