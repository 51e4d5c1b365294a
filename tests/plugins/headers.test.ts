import { expect, test } from 'vitest';
import { headersFile, withOwnHashes, workerPolicy } from '../../plugins/headers.mjs';

const policy = "default-src 'none'; script-src 'self' 'sha256-a+/=' 'sha256-b'; img-src data:";

test('each page has its own policy, and a worker one without hashes', () => {
  const file = headersFile(
    [
      { path: '/', policy },
      { path: '/about/', policy: "default-src 'none'" },
    ],
    '/',
  );
  expect(file).toContain(`\n/\n  Content-Security-Policy: ${policy}\n`);
  expect(file).toContain("\n/about/\n  Content-Security-Policy: default-src 'none'\n");
  expect(file).toContain(`immutable\n  Content-Security-Policy: ${workerPolicy(policy)}\n`);
  expect(file).toContain(
    `\n/service-worker.js\n  Content-Security-Policy: ${workerPolicy(policy)}\n`,
  );
  expect(workerPolicy(policy)).toBe("default-src 'none'; script-src 'self'; img-src data:");
});

test('a copy under a sub-path has its headers there', () => {
  const file = headersFile([{ path: '/book/', policy }], '/book/');
  expect(file).toContain('\n/book/*\n  X-Content-Type-Options: nosniff\n');
  expect(file).toContain(
    '\n/book/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
  );
});

test('embeds may be framed; pages may not', () => {
  const file = headersFile(
    ['/book/embed/x/', '/book/chapters/x/'].map((path) => ({ path, policy: 'p' })),
    '/book/',
  );
  expect(file).toContain(
    '/book/embed/x/\n  Content-Security-Policy: p\n/book/embed/x/index.html\n',
  );
  expect(file).toContain('index.html\n  Content-Security-Policy: p\n/book/chapters/x/');
  expect(file).toContain(
    '/book/chapters/x/\n  Content-Security-Policy: p\n  X-Frame-Options: DENY',
  );
});

test('a page has the same headers under the name of its file', () => {
  const file = headersFile(
    ['/', '/chapters/x/', '/404.html'].map((path) => ({ path, policy: 'p' })),
    '/',
  );
  const guarded = '  Content-Security-Policy: p\n  X-Frame-Options: DENY';
  for (const path of ['/', '/index.html', '/chapters/x/', '/chapters/x/index.html'])
    expect(file).toContain(`\n${path}\n${guarded}`);
  expect(file).not.toContain('404.html/');
});

test('a page allows the styles and scripts that stand in it, and no others', () => {
  const own = 'X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='; // printf 'a{}' | openssl dgst -sha256 -binary | base64
  const meta = (policy: string) =>
    `<meta http-equiv="content-security-policy" content="${policy}">`;
  const body = '<style>a{}</style><script type="application/ld+json">{}</script>';
  const before = "script-src 'self' 'sha256-x'; style-src 'self' 'sha256-y'";
  const after = `script-src 'self'; style-src 'self' 'sha256-${own}'`;
  expect(withOwnHashes(meta(before) + body)).toEqual({ html: meta(after) + body, policy: after });
  expect(withOwnHashes(`${meta(before)}<script>a{}</script>`).policy).toBe(
    `script-src 'self' 'sha256-${own}'; style-src 'self'`,
  );
  expect(() => withOwnHashes(body)).toThrow(/no Content-Security-Policy/);
});
