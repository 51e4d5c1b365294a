import { afterEach, expect, test, vi } from 'vitest';
import { FigureState } from '#ui/figure-state.svelte.ts';
import { number } from '#ui/url-codec.ts';

afterEach(() => vi.unstubAllEnvs());

const figure = () =>
  new FigureState({ t: number(1, { min: 0, max: 9 }) }, { widget: 'one', id: 'first' });
const reads = (pathname: string, search: string) => {
  const made = figure();
  made.readAddress({ pathname, search });
  return made.state.t;
};

test.each(['/', '/book/', '/embed/book/'])('below %s, only an embed page needs no name', (base) => {
  vi.stubEnv('BASE_URL', base);
  expect(reads(`${base}embed/one/`, '?t=2')).toBe(2);
  expect(reads(`${base}chapters/x/`, '?t=2')).toBe(1);
  expect(reads(`${base}chapters/x/`, '?f=first&t=2')).toBe(2);

  const moved = figure();
  moved.state.t = 3;
  const link = (path: string) => moved.link(`https://example.org${base}${path}`);
  expect(link('embed/one/')).toBe(`https://example.org${base}embed/one/?t=3`);
  expect(link('chapters/x/')).toBe(`https://example.org${base}chapters/x/?f=first&t=3#first`);
});
