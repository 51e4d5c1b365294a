/** The book in a language that writes numbers another way: its marks reach every figure and every table of a card. */
import { readFileSync } from 'node:fs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { Component } from 'svelte';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkpoints } from '#data/mote/checkpoints.json';
import speed from '#data/mote-run/speed.json';

/** Made up, with marks that no language has, so that each is told from all others. */
const numbers = {
  decimal: '¸',
  thousands: '\u2009',
  between: '; ',
  percent: (number: string) => `٪${number}`,
  none: 'keine Zahl',
};
const size = { units: ['octets', 'ko', 'Mo', 'Go', 'To', 'Po'] };

const figures = import.meta.glob<Component<Record<string, unknown>>>('/src/widgets/*/*.svelte', {
  import: 'default',
});
const tables = import.meta.glob<{ default: never }>(
  '/src/components/{AgreementTable,Mote*,TemperatureTasks,World*}.astro',
);

beforeAll(() => {
  vi.resetModules();
  vi.doMock('#strings/numbers.ts', () => ({ numbers, size }));
});
afterAll(() => {
  vi.doUnmock('#strings/numbers.ts');
  vi.resetModules();
});

/** In names, and in texts that figures work on: these stand as they are in any language. */
const AS_THEY_ARE = ['3.1', '3,847', '1,119,477', '3.14159', speed.browser];
AS_THEY_ARE.push(...checkpoints.map(({ name }) => name));

/** The numbers of a page, seen or heard, that have English marks, less those that its own words say. */
function englishNumbers(html: string, own: string): string[] {
  const heard = [...html.matchAll(/ (?:aria-label|aria-valuetext|title)="([^"]*)"/g)];
  const seen = html.replace(/<(style|script|pre|textarea)\b.*?<\/\1>/gs, '').split(/<[^>]*>/);
  const mark = own.includes('%') ? /\d[\d.,]*[.,]\d+/g : /\d[\d.,]*[.,]\d+|\d+[ \u00a0]%/g;
  return [...seen, ...heard.map(([, text]) => text)]
    .flatMap((text) => text.match(mark) ?? [])
    .filter((number) => ![own, ...AS_THEY_ARE].some((words) => words.includes(number)));
}

test('each mark stands where the language puts it', async () => {
  const { count, fixed, inARow, inFull, percent, significant, withUnit } =
    await import('#chart/format.ts');
  expect(fixed(-1234.5, 1)).toBe('−1234¸5');
  expect(significant(-1234567.25, 8)).toBe('−1\u2009234\u2009567¸3');
  expect(significant(6.02e23)).toBe('6¸02\u00a0×\u00a010²³');
  expect(significant(0.01234)).toBe('0¸0123');
  expect(inFull(1234567.25, 9)).toBe('1\u2009234\u2009567¸25');
  expect(count(200_019)).toBe('200\u2009019');
  expect(percent(0.1234)).toBe('٪12¸3');
  expect(percent(0.0001)).toBe('<\u00a0٪0¸05');
  expect(withUnit(fixed(0.5), '%')).toBe('٪0¸50');
  expect(inARow([fixed(1, 1), fixed(2, 1)])).toBe('1¸0; 2¸0');
  expect(fixed(NaN)).toBe('keine Zahl');
  const { byteSize } = await import('#chart/byte-size.ts');
  expect(byteSize(32_768)).toBe('32¸8\u00a0ko');
});

test('a full stop may part thousands, and a comma decimals', async () => {
  const marks = { decimal: numbers.decimal, thousands: numbers.thousands };
  Object.assign(numbers, { decimal: ',', thousands: '.' });
  const { significant } = await import('#chart/format.ts');
  expect(significant(1234567.25, 9)).toBe('1.234.567,25');
  Object.assign(numbers, marks);
});

const widgets = Object.entries(figures).filter(([path]) => {
  const [folder, file] = path.split('/').slice(-2);
  return file.toLowerCase() === `${folder.replaceAll('-', '')}.svelte`;
});

test.each(widgets)('its marks reach %s', async (path, load) => {
  const [folder] = path.split('/').slice(-2);
  const { ssr } = await import('./support/ssr.ts');
  const html = ssr(await load(), {});
  const own = readFileSync(`src/strings/en/${folder}.ts`, 'utf8');
  expect(englishNumbers(html, own)).toEqual([]);
});

test.each(Object.entries(tables))('its marks reach %s', async (_path, load) => {
  const container = await AstroContainer.create();
  const html = await container.renderToString((await load()).default);
  expect(englishNumbers(html, readFileSync('src/strings/en/cards.ts', 'utf8'))).toEqual([]);
});
