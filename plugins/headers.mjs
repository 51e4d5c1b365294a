// Writes dist/_headers: the security headers, and the Content-Security-Policy that each page carries in its
// <meta>, as a header for that page; and one for workers. Files without either carry none of its weight.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const META = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;
const INLINE = /<(script|style)\b([^>]*)>([^]*?)<\/\1>/g;

/**
 * A page whose policy has the hashes of its own inline styles and scripts. Astro's list has those of the whole site,
 * yet not of the styles that a component brings to MDX.
 * @param {string} html @returns {{ html: string, policy: string }}
 */
export function withOwnHashes(html) {
  const [meta, content] = html.match(META) ?? [];
  if (!meta) throw new Error('a page has no Content-Security-Policy');
  const hashes = { script: new Set(), style: new Set() };
  for (const [, name, attributes, body] of html.matchAll(INLINE))
    if (body && !/\btype="application\//.test(attributes))
      hashes[name].add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  const policy = workerPolicy(content.replaceAll('&#39;', "'").replaceAll('&quot;', '"')).replace(
    /(script|style)-src[^;]*/g,
    (sources, name) => [sources, ...hashes[name]].join(' '),
  );
  return { html: html.replace(meta, () => meta.replace(content, () => policy)), policy };
}

/** What a worker needs, which has no <meta> of its own: a page's policy less the hashes of what stands in the page. */
export function workerPolicy(policy) {
  return policy.replace(/ 'sha\d+-[^']*'/g, '');
}

/** @param {readonly { path: string, policy: string }[]} pages by their addresses from the root */
export function headersFile(pages, base) {
  const at = (path) => base.replace(/\/$/, '') + path;
  const lines = pages.flatMap(({ path, policy }) => {
    const framed = /^\/(embed\/|404)/.test(path.slice(at('').length))
      ? []
      : ['  X-Frame-Options: DENY'];
    // A host gives a folder's page under its file's name too.
    const addresses = path.endsWith('/') ? [path, `${path}index.html`] : [path];
    return addresses.map((address) =>
      [address, `  Content-Security-Policy: ${policy}`, ...framed].join('\n'),
    );
  });
  return `# Security headers for hosts that read this file, such as Netlify. Made by the build.
${at('/*')}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()
  Cross-Origin-Opener-Policy: same-origin
  Strict-Transport-Security: max-age=63072000

${at('/_astro/*')}
  Cache-Control: public, max-age=31536000, immutable
  Content-Security-Policy: ${workerPolicy(pages[0].policy)}

${at('/service-worker.js')}
  Content-Security-Policy: ${workerPolicy(pages[0].policy)}

# A page's own policy, as its <meta> says it. Figures may be framed by anybody's page; nothing else may.
${lines.join('\n')}
`;
}

export function headers() {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const pages = globSync('**/*.html', { cwd: root })
          .sort()
          .map((file) => {
            const { html, policy } = withOwnHashes(readFileSync(root + file, 'utf8'));
            writeFileSync(root + file, html);
            return { path: base + file.replace(/(^|\/)index\.html$/, '$1'), policy };
          });
        writeFileSync(new URL('_headers', dir), headersFile(pages, base));
      },
    },
  };
}
