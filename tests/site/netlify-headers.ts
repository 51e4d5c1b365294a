/** The headers that the host sends with the built site, as its own parser reads them. */
import { resolve } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { dist } from './built.ts';

export const netlifyConfigPath = resolve('netlify.toml');

const { headers, errors } = await parseAllHeaders({
  headersFiles: [resolve(dist, '_headers')],
  netlifyConfigPath,
  minimal: true,
} as unknown as Parameters<typeof parseAllHeaders>[0]);

export const headerErrors = errors;

/** Names of all headers that some address gets, in small letters. */
export const headerNames = new Set(
  headers.flatMap(({ values }) => Object.keys(values).map((name) => name.toLowerCase())),
);

/** Values of every header that the host would send for an address. */
export function sent(pathname: string): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const { for: pattern, values } of headers) {
    const prefix = pattern.replace(/\*$/, '');
    if (pattern.endsWith('*') ? !pathname.startsWith(prefix) : pathname !== pattern) continue;
    for (const [name, value] of Object.entries(values))
      (all[name.toLowerCase()] ??= []).push(String(value));
  }
  return all;
}
