/** Downloads of the site's own files, each described by a JSON that came with it. */
import { fetchResponse, fileName, hasSha256, pastDamage, readBytes } from './fetch-bytes.ts';
import { fetchJson } from './fetch-json.ts';
import { ProblemError } from './problem.ts';
import { usable } from './usable.ts';

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

/**
 * Fetches a JSON, always anew, and finds the description of a file in it. Throws a ProblemError that names the JSON when
 * it cannot be fetched, or describes no such file.
 */
export async function fetchDescription<Json>(
  url: URL,
  find: (json: Json) => FileDescription,
): Promise<FileDescription> {
  const json = await fetchJson<Json>(url, { cache: 'no-cache' });
  return usable(fileName(url), () => checked(find(json)));
}

function checked(description: FileDescription): FileDescription {
  const { file, bytes, sha256 } = description;
  const isWhole = [file, sha256].every((text) => typeof text === 'string') && bytes >= 0;
  if (isWhole) return description;
  throw new RangeError('expected a file with its bytes and its SHA-256');
}

/**
 * Downloads a described file, unpacks it where it is compressed, and checks it.
 *
 * The file's hash goes into its address, so that a cache does not answer for a new file with an older
 * one of the same name. A site may do so while it is being renewed, and a cache then keeps that: what
 * is not the file described is fetched once more, past every cache on the way. Throws a ProblemError
 * that names the file when it cannot be fetched or still is not the one described.
 */
export async function download(
  { file, bytes, gzipBytes, sha256 }: FileDescription,
  folder: URL,
  onLoad: (progress: DownloadProgress) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const address = new URL(`${file}?v=${sha256.slice(0, 8)}`, folder);
  const total = gzipBytes ?? bytes;
  return pastDamage(async (cache) => {
    const response = await fetchResponse(address, { cache });
    const packed = await readBytes(response, file, {
      onLoad: (loaded) => onLoad({ loaded: Math.min(loaded, total), total }),
    });
    const unpacked = isGzip(packed) ? await gunzip(packed, file) : packed;
    // Without a checksum, the length and gzip's own have to do.
    if (unpacked.length !== bytes || (await hasSha256(unpacked, sha256)) === false) {
      throw new ProblemError({ code: 'damaged', file });
    }
    return unpacked;
  });
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
