import { afterEach, expect, test, vi } from 'vitest';
import { FigureState } from '#ui/figure-state.svelte.ts';
import { number, numbers, seed, text } from '#ui/url-codec.ts';

afterEach(() => vi.unstubAllEnvs());

const figure = () =>
  new FigureState({ t: number(1, { min: 0, max: 9 }) }, { widget: 'one', id: 'first' });
/** What the figure reads from the end of an address. */
const reads = (pathname: string, end: string) => {
  const made = figure();
  made.readAddress(new URL(pathname + end, 'https://example.org'));
  return made.state.t;
};

test.each(['/', '/book/', '/embed/book/'])('below %s, only an embed page needs no name', (base) => {
  vi.stubEnv('BASE_URL', base);
  expect(reads(`${base}embed/one/`, '?t=2')).toBe(2);
  expect(reads(`${base}chapters/x/`, '?t=2')).toBe(1);
  for (const page of [`${base}embed/one/`, `${base}chapters/x/`]) {
    expect(reads(page, '#first?t=2')).toBe(2);
    expect(reads(page, '#other?t=2')).toBe(1);
    expect(reads(page, '?t=3#first?t=2'), 'what stands last').toBe(2);
  }

  const moved = figure();
  moved.state.t = 3;
  const link = (path: string) => moved.link(`https://example.org${base}${path}`);
  expect(link('embed/one/')).toBe(`https://example.org${base}embed/one/#first?t=3`);
  expect(link('chapters/x/?f=y&a=1#y')).toBe(`https://example.org${base}chapters/x/#first?t=3`);
  moved.reset();
  expect(link('chapters/x/')).toBe(`https://example.org${base}chapters/x/#first`);
  expect(link('embed/one/'), 'no name that could scroll the page around').toBe(
    `https://example.org${base}embed/one/`,
  );
});

test('a question mark that somebody typed into a link is part of its text', () => {
  const made = new FigureState({ own: text('', { maxLength: 99 }) }, { widget: 'one' });
  made.readAddress(new URL('https://example.org/chapters/x/#one?own=Who?+Me?'));
  expect(made.state.own).toBe('Who? Me?');
});

/** A figure of temperatures and a seed, opened by a link. */
const opened = (search: string) => {
  const temperatures = numbers([1, 2], { min: 0, max: 9, minLength: 2, maxLength: 2 });
  const made = new FigureState({ temperatures, seed: seed() }, { widget: 'one' });
  made.readAddress({ pathname: '/embed/one/', search, hash: '' });
  return made;
};

test.each([
  { lock: 'temperatures,seed', left: { temperatures: [0.5, 3], seed: 7 } },
  { lock: 'all', left: { temperatures: [0.5, 3], seed: 7 } },
  { lock: 'temperatures', left: { temperatures: [0.5, 3], seed: 1 } },
  { lock: '', left: { temperatures: [1, 2], seed: 1 } },
])('Reset leaves what a teacher locked (“$lock”) as the link gave it', ({ lock, left }) => {
  const figure = opened(`?temperatures=0.5,3&seed=7&lock=${lock}`);
  for (let turn = 0; turn < 2; turn++) {
    figure.state.temperatures[0] = 9;
    figure.state.seed = 99;
    figure.reset();
    expect(figure.state).toEqual(left);
  }
});

test('a state that would make an address of more than 64,000 characters has no link', () => {
  const made = new FigureState({ own: text('', { maxLength: 100_000 }) }, { widget: 'one' });
  const link = (letters: number) => {
    made.state.own = 'x'.repeat(letters);
    return made.link('https://example.org/embed/one/');
  };
  const around = 'https://example.org/embed/one/#one?own='.length;
  expect(link(64_000 - around)).toHaveLength(64_000);
  expect(link(64_001 - around)).toBeUndefined();
});

test.each(['lock=seed,temperatures', 'lock=seed, temperatures', 'lock=seed&lock=temperatures'])(
  '“%s” locks both',
  (said) => {
    const figure = opened(`?${said}`);
    expect([...figure.locked]).toEqual(['seed', 'temperatures']);
    expect(figure.problems).toEqual([]);
  },
);

test('a name that is not the figure’s, or no part of a figure, is told with those that are', () => {
  const { problems } = opened('?lock=Seed&hide=guesses&seed=3');
  expect(problems.map(({ name }) => name)).toEqual(['lock=Seed', 'hide=guesses']);
  expect(problems[0].expected).toContain('all, temperatures, seed');
  expect(problems[1].expected).toContain('controls, guess, tools, depths');
});

test('what a teacher locked, hid or coloured stays so in what is copied there', () => {
  const figure = opened('?seed=7&lock=seed&hide=guess&theme=dark&utm_source=mail');
  expect(new URL(figure.link('https://example.org/embed/one/')!).hash).toBe(
    '#one?seed=7&lock=seed&hide=guess&theme=dark',
  );
});
