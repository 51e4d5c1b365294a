import {
  download,
  fetchDescription,
  siteFolder,
  type DownloadProgress,
  type FileDescription,
} from '#model/download.ts';
import { usable } from '#model/usable.ts';
import { ENCODINGS, type EncodingName } from './encodings.ts';
import { Vocabulary } from './vocabulary.ts';

/** What manifest.json lists: the vocabulary files, all compressed. */
export type Manifest = Record<EncodingName, Required<FileDescription>>;

export type OnLoad = (progress: DownloadProgress) => void;

/**
 * Downloads, unpacks and checks the vocabulary of an encoding. `site` is the absolute URL of the
 * site's root. Throws as fetchDescription and download do, and a ProblemError for a file that is no
 * vocabulary.
 */
export async function loadVocabulary(
  name: EncodingName,
  site: string,
  onLoad: OnLoad,
): Promise<Vocabulary> {
  const folder = siteFolder('vocab', site);
  const described = await fetchDescription(
    new URL('manifest.json', folder),
    (manifest: Manifest) => manifest[name],
  );
  const compact = await download(described, folder, onLoad);
  return usable(described.file, () => new Vocabulary(compact, ENCODINGS[name].textTokens));
}
