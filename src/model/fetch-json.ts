import { fetchResponse, fileName, readBytes } from './fetch-bytes.ts';
import { utf8Text } from './tokenizer/utf8.ts';
import { usable } from './usable.ts';

/** What a JSON of the site says. Rejects with a ProblemError that names the file, or with the signal's reason. */
export async function fetchJson<Content>(
  address: URL,
  init: RequestInit & { signal?: AbortSignal } = {},
): Promise<Content> {
  const file = fileName(address);
  const response = await fetchResponse(address, init);
  const bytes = await readBytes(response, file, { onLoad: () => {}, signal: init.signal });
  return usable(file, () => JSON.parse(utf8Text(bytes)) as Content);
}
