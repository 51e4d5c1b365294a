import { ENCODINGS, type EncodingName } from './encodings.ts';
import { joinBytes } from './join-bytes.ts';
import { Vocabulary } from './vocabulary.ts';

/** A vocabulary file as manifest.json lists it. */
interface VocabularyFile {
  file: string;
  /** As it travels. */
  gzipBytes: number;
  /** Unpacked. */
  bytes: number;
  /** Of the unpacked bytes, in hexadecimal. */
  sha256: string;
}

export type Manifest = Record<EncodingName, VocabularyFile>;

/** Bytes downloaded so far, of how many. */
export interface LoadProgress {
  loaded: number;
  total: number;
}

export type OnLoad = (progress: LoadProgress) => void;

/**
 * Downloads, unpacks and checks the vocabulary of an encoding. `site` is the absolute URL of the
 * site's root, which may be a sub-path; a missing last slash is added.
 *
 * Throws an Error that names the file when it cannot be fetched, and when it is not the file that
 * the manifest describes.
 */
export async function loadVocabulary(
  name: EncodingName,
  site: string,
  onLoad: OnLoad,
): Promise<Vocabulary> {
  const folder = new URL('vocab/', site.endsWith('/') ? site : `${site}/`);
  const listed = await fetchOk(new URL('manifest.json', folder), { cache: 'no-cache' });
  const manifest = (await listed.json()) as Manifest;
  const { file, gzipBytes, sha256 } = manifest[name];

  // The query names the content: no cache can hand out an older file of the same name.
  const url = new URL(`${file}?v=${sha256.slice(0, 8)}`, folder);
  const packed = await download(await fetchOk(url), (loaded) =>
    onLoad({ loaded: Math.min(loaded, gzipBytes), total: gzipBytes }),
  );
  const compact = isGzip(packed) ? await gunzip(packed) : packed;
  if (!(await hasSha256(compact, sha256))) {
    throw new Error(`${file} is damaged: it is not the file that the manifest describes`);
  }
  return new Vocabulary(compact, ENCODINGS[name].textTokens);
}

async function fetchOk(url: URL, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (cause) {
    throw new Error(`could not fetch ${url.pathname}`, { cause });
  }
  if (!response.ok) throw new Error(`could not fetch ${url.pathname}: status ${response.status}`);
  return response;
}

async function download({ body }: Response, onLoaded: (bytes: number) => void) {
  const chunks: Uint8Array[] = [];
  if (!body) return joinBytes(chunks);
  let loaded = 0;
  const reader = body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    loaded += chunk.value.length;
    onLoaded(loaded);
  }
  return joinBytes(chunks);
}

/** Some hosts announce .gz files as `Content-Encoding: gzip`; the browser has unpacked those already. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function gunzip(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** Without HTTPS browsers offer no SHA-256; then gzip's own checksum has to do. */
async function hasSha256(bytes: Uint8Array<ArrayBuffer>, hex: string): Promise<boolean> {
  if (!globalThis.crypto?.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === hex;
}
