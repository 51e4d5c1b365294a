/** How a download stands is shown with the controls of a figure, and also where a teacher has hidden them. */
import { createRawSnippet } from 'svelte';
import { describe, expect, test } from 'vitest';
import { FigureState } from '#ui/figure-state.svelte.ts';
import Frame from '#ui/Frame.svelte';
import { ssr } from '../support/ssr.ts';

const says = (text: string) => createRawSnippet(() => ({ render: () => `<p>${text}</p>` }));
const view = { summary: 'So it is.', table: { caption: '', columns: [], rows: [] }, steps: [] };

function drawn({ hidden = '', ...props }: { hidden?: string; statusFirst?: boolean } = {}) {
  const figure = new FigureState({}, { widget: 'abstain' });
  figure.hidden = new Set([hidden]);
  const input = says('the input');
  const [picture, controls, status] = [says('the picture'), says('the knobs'), says('not loaded')];
  return ssr(Frame, { figure, view, input, picture, controls, status, ...props });
}
const order = (html: string, ...parts: string[]) => parts.map((part) => html.indexOf(part));

describe('the status', () => {
  test('stands at the end of the controls', () => {
    const html = drawn();
    const places = order(html, 'the input', 'the picture', 'the knobs', 'not loaded');
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(html.match(/class="figure-controls"/g)).toHaveLength(2);
    expect(html).not.toContain('figure-status');
  });

  test('can stand before the picture', () => {
    for (const hidden of ['', 'controls']) {
      const html = drawn({ hidden, statusFirst: true });
      const [said, picture] = order(html, 'not loaded', 'the picture');
      expect(said).toBeGreaterThan(0);
      expect(said).toBeLessThan(picture);
    }
  });

  test('stays where the controls are hidden', () => {
    const html = drawn({ hidden: 'controls' });
    expect(html).toContain('class="figure-status"');
    expect(html).toContain('not loaded');
    expect(html).not.toMatch(/figure-controls|the input|the knobs/);
  });
});

const sources = import.meta.glob<string>('/src/widgets/*/*.svelte', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('no widget keeps the report of a download among what a teacher can hide', () => {
  const report = /<(?:ModelStatus|VectorsStatus|DownloadStatus|Loader|LoadReport)\b/;
  const hideable = /\{#snippet (?:input|controls)\(\)\}([^]*?)\n {2}\{\/snippet\}/g;
  const found = Object.entries(sources).filter(([, source]) => report.test(source));
  expect(found.length).toBeGreaterThan(20);
  for (const [path, source] of found)
    for (const [, inside] of source.matchAll(hideable)) expect(inside, path).not.toMatch(report);
});
