/** The host's own parsers read the host's own files. */
import { resolve } from 'node:path';
import { resolveConfig } from '@netlify/config';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { expect, test } from 'vitest';
import { base, dist, fileAt, has, pages } from './built.ts';
import { headerErrors, netlifyConfigPath, sent } from './netlify-headers.ts';

test('netlify.toml builds the site with Node 24 and publishes dist', async () => {
  const { config } = (await resolveConfig({
    config: netlifyConfigPath,
    repositoryRoot: resolve('.'),
    context: 'production',
    branch: 'main',
    mode: 'buildbot',
    offline: true,
  } as Parameters<typeof resolveConfig>[0])) as {
    config: { build: { command: string; publish: string; environment: Record<string, string> } };
  };
  expect(config.build.command).toBe('npm run build');
  expect(config.build.publish).toBe(resolve('dist'));
  expect(config.build.environment.NODE_VERSION).toMatch(/^24/);
});

test('_headers has no syntax errors and guards every page', () => {
  expect(has('_headers')).toBe(true);
  expect(headerErrors).toEqual([]);
  for (const path of [base, `${base}chapters/softmax/`, `${base}embed/softmax-scores/`]) {
    const given = sent(path);
    expect(given['x-content-type-options'], path).toEqual(['nosniff']);
    expect(given['referrer-policy'], path).toHaveLength(1);
    expect(given['strict-transport-security'], path).toHaveLength(1);
    expect(given['permissions-policy'], path).toHaveLength(1);
  }
});

test('the policy sent as a header allows nothing unsafe, and covers workers', () => {
  for (const path of [base, `${base}embed/softmax-scores/`, `${base}_astro/some.worker.js`]) {
    const policies = sent(path)['content-security-policy'];
    expect(policies, path).toHaveLength(1); // a second one would only take away
    expect(policies[0], path).toContain("default-src 'none'");
    expect(policies[0], path).toContain("script-src 'self'");
    expect(policies[0], path).not.toMatch(/(?<!'wasm-)unsafe-(inline|eval|hashes)|\*/);
  }
});

test('embed pages may be framed by anybody, other pages by nobody', () => {
  const addresses = pages.flatMap(({ path }) =>
    path.endsWith('/') ? [path, `${path}index.html`] : [path],
  );
  for (const path of addresses) {
    const given = sent(path);
    expect(given['content-security-policy'], path).toHaveLength(1);
    const policy = given['content-security-policy']?.join() ?? '';
    const guarded = given['x-frame-options'] !== undefined || /frame-ancestors/.test(policy);
    const free = path.startsWith(`${base}embed/`) || path.endsWith('/404.html');
    expect(guarded, path).toBe(!free);
  }
});

test('hashed files are kept for a year', () => {
  expect(sent(`${base}_astro/some.js`)['cache-control']?.join()).toMatch(
    /max-age=31536000.*immutable/,
  );
});

test('redirects have no syntax errors and lead somewhere', async () => {
  const { redirects, errors } = await parseAllRedirects({
    redirectsFiles: has('_redirects') ? [resolve(dist, '_redirects')] : [],
    netlifyConfigPath,
    configRedirects: [],
    minimal: true,
  } as unknown as Parameters<typeof parseAllRedirects>[0]);
  expect(errors).toEqual([]);
  for (const { to } of redirects as { to: string }[])
    if (to.startsWith('/') && !to.includes(':')) expect(fileAt(to), to).toBeDefined();
});
