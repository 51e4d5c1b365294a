import { createHash } from 'node:crypto';

/** What a page's content security policy calls a script or style that stands in the page itself. */
export const inlineHash = (text: string) =>
  `sha256-${createHash('sha256').update(text).digest('base64')}` as const;
