import {
  download,
  fetchDescription,
  siteFolder,
  type DownloadProgress,
  type FileDescription,
} from '#model/download.ts';

/**
 * Downloads a file of public/data by the name of its recipe, `<name>.json`. `site` is the absolute
 * URL of the site's root. Throws as fetchDescription and download do.
 */
export async function downloadData(
  name: string,
  site: string,
  onLoad: (progress: DownloadProgress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const folder = siteFolder('data', site);
  const described = await fetchDescription(
    new URL(`${name}.json`, folder),
    (recipe: FileDescription) => recipe,
  );
  return download(described, folder, onLoad);
}
