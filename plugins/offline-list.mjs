// Writes dist/offline.json: the files that the book needs without a network, for src/model/keep-book.ts to keep.
// Embeds, the gallery and pictures for shared links stay out: they are for other pages.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LEFT_OUT =
  /^(embed|gallery|og)\/|^(_headers|404\.html|robots\.txt|rss\.xml|sitemap.*|service-worker\.js|offline\.json)$/;
/** What hosts send as it is. */
const DENSE = /\.(woff2|png|gz)$/;

/** The list for a folder of files: addresses from its root with their bytes on the wire, as gzip makes them. */
export function offlineList(root) {
  const whole = createHash('sha256');
  const files = globSync('**/*.*', { cwd: root })
    .filter((file) => !LEFT_OUT.test(file))
    .sort()
    .map((file) => {
      const content = readFileSync(root + file);
      whole.update(file).update(content);
      const bytes = DENSE.test(file) ? content.length : gzipSync(content).length;
      return [file.replace(/(^|\/)index\.html$/, '$1'), bytes];
    });
  return { version: whole.digest('hex').slice(0, 16), files };
}

export function offlineFiles() {
  return {
    name: 'offline-files',
    hooks: {
      'astro:build:done': ({ dir }) => {
        writeFileSync(
          new URL('offline.json', dir),
          JSON.stringify(offlineList(fileURLToPath(dir))),
        );
      },
    },
  };
}
