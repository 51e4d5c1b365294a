import { expect, test } from 'vitest';
import { basePath } from '../../plugins/base-path.mjs';

test.each([
  ['/book/', '/book/'],
  ['/book', '/book/'],
  ['book', '/book/'],
  ['/', '/'],
  ['', '/'],
  ['/a//b', '/a/b/'],
])('%j is the path %j', (asked, path) => {
  expect(basePath(asked, 'https://example.org/elsewhere/')).toBe(path);
});

test('where no path is asked for, the address of the site has one', () => {
  expect(basePath(undefined, 'https://example.org')).toBe('/');
  expect(basePath(undefined, 'https://example.org/book')).toBe('/book/');
});

test.each(['C:/Program Files/Git/book/', 'https://example.org/book/', '\\book', '/a b/', '/a?b'])(
  '%j is no path, and says so',
  (asked) => {
    expect(() => basePath(asked, 'https://example.org')).toThrow('/book/');
  },
);
