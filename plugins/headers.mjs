// Writes dist/_headers: the security headers, and the same Content-Security-Policy that each page
// carries in its <meta>, as a header, so that workers are covered too. Hashes come from the built pages.
import { globSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const META = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

/** Joins the policies of all pages: each directive gets every source that any page needs. */
export function joinPolicies(policies) {
  const directives = new Map();
  for (const policy of policies)
    for (const part of policy.split(';')) {
      const [name, ...sources] = part.trim().split(/\s+/);
      if (!name) continue;
      const all = directives.get(name) ?? new Set();
      sources.forEach((source) => all.add(source));
      directives.set(name, all);
    }
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

export function headersFile(policy, base) {
  const at = (path) => base.replace(/\/$/, '') + path;
  return `# Security headers for hosts that read this file (Netlify, Cloudflare Pages). Made by the build.
${at('/*')}
  Content-Security-Policy: ${policy}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()
  Cross-Origin-Opener-Policy: same-origin
  Strict-Transport-Security: max-age=63072000; includeSubDomains

# Figures may be framed by anybody's page; nothing else may.
${['/', '/chapters/*', '/glossary/*', '/references/*', '/about/*', '/gallery/*']
  .map((path) => `${at(path)}\n  X-Frame-Options: DENY`)
  .join('\n')}

${at('/_astro/*')}
  Cache-Control: public, max-age=31536000, immutable
`;
}

export function headers() {
  let base = '/';
  return {
    name: 'headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const policies = globSync('**/*.html', { cwd: root }).map((file) => {
          const found = readFileSync(root + file, 'utf8').match(META);
          if (!found) throw new Error(`${file} has no Content-Security-Policy`);
          return found[1].replaceAll('&#39;', "'").replaceAll('&quot;', '"');
        });
        await writeFile(new URL('_headers', dir), headersFile(joinPolicies(policies), base));
      },
    },
  };
}
