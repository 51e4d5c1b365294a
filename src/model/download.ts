/** Downloads of the site's own files, each described by a JSON that came with it. */
import { fetchResponse, hasSha256, readBytes } from './fetch-bytes.ts';
import { ProblemError } from './problem.ts';

/** What the description of a file must say; it may say more, for people. */
export interface FileDescription {
  /** Name of the file, in the folder of its description. */
  file: string;
  /** Size unpacked. */
  bytes: number;
  /** Size as it travels, where the file itself is compressed. */
  gzipBytes?: number;
  /** Of the unpacked bytes, in hexadecimal. */
  sha256: string;
}

/** Bytes downloaded so far, of how many. */
export interface DownloadProgress {
  loaded: number;
  total: number;
}

/**
 * A folder of the site by its name. `site` is the absolute URL of the site's root, which may be a
 * sub-path; a missing last slash is added.
 */
export function siteFolder(name: string, site: string): URL {
  return new URL(`${name}/`, site.endsWith('/') ? site : `${site}/`);
}

/** Fetches a description, always anew. Throws a ProblemError that names the file it could not fetch. */
export async function fetchDescription<Description>(url: URL): Promise<Description> {
  const response = await fetchResponse(url, { cache: 'no-cache' });
  return (await response.json()) as Description;
}

/**
 * Downloads a described file, unpacks it where it is compressed, and checks it.
 *
 * The file's hash goes into its address, so a cache can never hand out an older file of the same
 * name. Throws a ProblemError that names the file when it cannot be fetched or is not the file described.
 */
export async function download(
  { file, bytes, gzipBytes, sha256 }: FileDescription,
  folder: URL,
  onLoad: (progress: DownloadProgress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetchResponse(new URL(`${file}?v=${sha256.slice(0, 8)}`, folder));
  const total = gzipBytes ?? bytes;
  const packed = await readBytes(response, file, {
    onLoad: (loaded) => onLoad({ loaded: Math.min(loaded, total), total }),
  });
  const unpacked = isGzip(packed) ? await gunzip(packed, file) : packed;
  // Without a checksum, the length and gzip's own have to do.
  if (unpacked.length !== bytes || (await hasSha256(unpacked, sha256)) === false) {
    throw new ProblemError({ code: 'damaged', file });
  }
  return unpacked;
}

/** Some hosts compress or unpack files on the way; only what still is gzip needs unpacking. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function gunzip(packed: Uint8Array<ArrayBuffer>, file: string) {
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch (cause) {
    throw new ProblemError({ code: 'damaged', file }, { cause });
  }
}
