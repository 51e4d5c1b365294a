import { expect, test } from 'vitest';
import { headersFile, joinPolicies } from '../../plugins/headers.mjs';

test('the joined policy allows what any page needs, each source once', () => {
  const joined = joinPolicies([
    "default-src 'none'; script-src 'self' 'sha256-a'",
    "default-src 'none';script-src 'self' 'sha256-b'; img-src data:",
  ]);
  expect(joined).toBe("default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'; img-src data:");
});

test('a copy under a sub-path has its headers there', () => {
  const file = headersFile("default-src 'none'", '/book/');
  expect(file).toContain("\n/book/*\n  Content-Security-Policy: default-src 'none'\n");
  expect(file).toContain(
    '\n/book/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n',
  );
});

test('embeds may be framed; pages may not', () => {
  const file = headersFile('', '/');
  expect(file).not.toMatch(/embed[^\n]*\n {2}X-Frame-Options/);
  expect(file).toContain('/chapters/*\n  X-Frame-Options: DENY');
});
