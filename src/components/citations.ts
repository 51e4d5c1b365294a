/** Which sources a chapter cites: the ids of its <Cite> marks, in order of appearance. */
export function citedIn(body = ''): string[] {
  return [...new Set([...body.matchAll(/<Cite\s+id="([^"]+)"/g)].map(([, id]) => id))];
}
