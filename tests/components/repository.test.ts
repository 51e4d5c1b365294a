import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import RepositoryFile from '#components/RepositoryFile.astro';
import { repositoryHref } from '#components/repository.ts';

afterEach(() => void vi.unstubAllEnvs());

const render = async (path: string) => {
  const container = await AstroContainer.create();
  return (await container.renderToString(RepositoryFile, { props: { path } }))
    .replace(/\s+/g, ' ')
    .replace(/> | </g, (found) => found.trim());
};

test.each([
  ['https://github.com/some/book', undefined, 'https://github.com/some/book/blob/HEAD/src/math'],
  [
    'https://github.com/some/book.git',
    'abc123',
    'https://github.com/some/book/blob/abc123/src/math',
  ],
  ['https://name:secret@example.org/a/book/', '', 'https://example.org/a/book/blob/HEAD/src/math'],
  ['git@github.com:some/book.git', 'abc123', undefined],
  ['javascript:alert(1)', undefined, undefined],
  ['', undefined, undefined],
  [undefined, undefined, undefined],
])('a repository at %s, commit %s: src/math is at %s', (REPOSITORY_URL, COMMIT_REF, expected) => {
  expect(repositoryHref('src/math', { REPOSITORY_URL, COMMIT_REF })).toBe(expected);
});

test('a path is a link where the repository is known, and text where it is not', async () => {
  vi.stubEnv('REPOSITORY_URL', 'https://github.com/some/book');
  vi.stubEnv('COMMIT_REF', 'abc123');
  expect(await render('src/training')).toBe(
    '<a href="https://github.com/some/book/blob/abc123/src/training" rel="noopener"><code>src/training</code></a>',
  );
  vi.stubEnv('REPOSITORY_URL', '');
  expect(await render('src/training')).toBe('<code>src/training</code>');
});

test('every path that prose names so is there', () => {
  const paths = globSync('content/**/*.mdx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<RepositoryFile path="([^"]+)"/g)].map(
      ([, path]) => path,
    ),
  );
  expect(paths.length).toBeGreaterThan(4);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
