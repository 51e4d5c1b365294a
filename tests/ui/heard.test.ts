/** What a screen reader hears: marks and powers by name, and nothing else than is seen. */
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import Choice from '#ui/Choice.svelte';
import { FigureState } from '#ui/figure-state.svelte.ts';
import DataTable from '#ui/DataTable.svelte';
import Frame from '#ui/Frame.svelte';
import MathLine from '#ui/MathLine.svelte';
import Rich from '#ui/Rich.svelte';
import Slider from '#ui/Slider.svelte';
import { ssr } from '../support/ssr.ts';

const without = (html: string, hidden: RegExp) =>
  html
    .replaceAll('>\n<', '><') // as it was before ssr() broke it into lines
    .replace(hidden, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const heard = (html: string) => without(html, /<span aria-hidden="true">[^<]*<\/span>/g);
const seen = (html: string) => without(html, /<span class="sr-only">[^<]*<\/span>/g);

test('powers and subscripts', () => {
  const html = ssr(MathLine, { math: '1,024^{5} ÷ log_{2} 8' });
  expect(heard(html)).toBe('1,024 to the power 5 ÷ log sub 2 8');
  expect(seen(html)).toBe('1,0245 ÷ log2 8');
});

test('the marks of tokens in a table', () => {
  const rows = [{ cells: ['␣the', '↵', 0.5] }];
  const html = ssr(DataTable, { table: { caption: 'After “␣of”', columns: [], rows } });
  expect(heard(html)).toBe('After “ space of” space the line break 0.5');
  expect(seen(html)).toBe('After “␣of”␣the↵0.5');
  expect(html).toContain('aria-label="After “ space of”"');
  expect(html).toContain('<bdi>0.5</bdi>');
});

test('the marks of tokens in options, guesses and sliders', () => {
  const options = [
    { value: 'a', label: '␣Tom' },
    { value: 'b', label: 'Tom' },
  ];
  const choice = ssr(Choice, { label: 'Token', value: 'a', options });
  expect(heard(choice)).toBe('Token space Tom Tom');
  expect(seen(choice)).toBe('Token ␣Tom Tom');

  const rich = ssr(Rich, { text: 'e and ␣, as in `e␣`, not *␣e*' });
  expect(heard(rich)).toBe('e and space , as in e space , not space e');
  expect(seen(rich)).toBe('e and ␣, as in e␣, not ␣e');

  const slider = {
    label: 'Place',
    value: 1,
    min: 1,
    max: 2,
    step: 1,
    format: () => '␣the (1 of 2)',
  };
  const html = ssr(Slider, slider);
  expect(html).toContain('aria-valuetext=" space the (1 of 2)"');
  expect(html.match(/<output[^>]*>/)![0]).toContain('aria-hidden="true"'); // or it is heard twice
});

test('the sentence of a figure, and its controls by name, once', () => {
  const summary = 'Mote puts 4 % on “␣Tom”.';
  const figure = new FigureState({}, { widget: 'abstain' });
  const named = [{ key: 'tom', text: '␣Tom' }];
  const view = { summary, named, table: { caption: '', columns: [], rows: [] }, steps: [] };
  const picture = createRawSnippet(() => ({ render: () => '<p>the picture</p>' }));
  const html = ssr(Frame, { figure, view, picture, controls: picture });
  const [sentence] = html.split('class="figure-summary">')[1].split('</p>');
  expect(heard(sentence)).toBe('Mote puts 4 % on “ space Tom”.');
  expect(seen(sentence)).toBe(summary);
  expect(html).toMatch(/<fieldset class="figure-controls" aria-label="Controls">/);
  expect(html).not.toMatch(/<legend|role="status"/); // a status bar without a word is heard as one
});
