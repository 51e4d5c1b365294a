import {
  download,
  fetchDescription,
  siteFolder,
  type DownloadProgress,
  type FileDescription,
} from '#model/download.ts';
import { ENCODINGS, type EncodingName } from './encodings.ts';
import { Vocabulary } from './vocabulary.ts';

/** What manifest.json lists: the vocabulary files, all compressed. */
export type Manifest = Record<EncodingName, Required<FileDescription>>;

export type OnLoad = (progress: DownloadProgress) => void;

/**
 * Downloads, unpacks and checks the vocabulary of an encoding. `site` is the absolute URL of the
 * site's root. Throws as fetchDescription and download do.
 */
export async function loadVocabulary(
  name: EncodingName,
  site: string,
  onLoad: OnLoad,
): Promise<Vocabulary> {
  const folder = siteFolder('vocab', site);
  const manifest = await fetchDescription<Manifest>(new URL('manifest.json', folder));
  const compact = await download(manifest[name], folder, onLoad);
  return new Vocabulary(compact, ENCODINGS[name].textTokens);
}
