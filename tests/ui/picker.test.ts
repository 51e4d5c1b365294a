import { expect, test } from 'vitest';
import Picker from '#ui/Picker.svelte';
import { ssr } from '../support/ssr.ts';

const options = ['', 'b', 'c'];
const picker = (value: string | undefined) =>
  ssr(Picker, { name: 'text', label: 'A text', options, value, own: 'my own' });
const selected = (html: string) => /<option value="(-?\d+)"[^>]* selected[^>]*>/.exec(html)?.[1];

test('the chosen option is the selected one, also when it is empty', () => {
  expect(selected(picker('c'))).toBe('2');
  expect(selected(picker(''))).toBe('0');
  expect(picker('c')).not.toContain('my own');
});

test('a value that the list lacks shows as the reader’s own, which cannot be picked', () => {
  for (const value of ['z', undefined]) {
    expect(selected(picker(value))).toBe('-1');
    expect(picker(value)).toMatch(/<option value="-1" disabled[^>]*>my own</);
  }
});
