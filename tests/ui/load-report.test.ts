import { createRawSnippet, type ComponentProps } from 'svelte';
import { expect, test } from 'vitest';
import { LoadState } from '#ui/load-state.svelte.ts';
import Loader from '#ui/Loader.svelte';
import LoadReport from '#ui/LoadReport.svelte';
import { words as cacheTiming } from '#strings/cache-timing.ts';
import { frame } from '#strings/frame.ts';
import { ssr } from '../support/ssr.ts';

const children = createRawSnippet(() => ({ render: () => '<p>nothing yet</p>' }));
const nothing = () => {};

/** What a report says aloud, and what stands beside that. */
function report(
  state: Partial<
    Pick<ComponentProps<typeof LoadReport>, 'percent' | 'failure' | 'failed' | 'stopped' | 'done'>
  >,
) {
  const html = ssr(LoadReport, {
    name: 'the book',
    onstop: nothing,
    onretry: nothing,
    children,
    ...state,
  });
  const [said, rest] = html.split('aria-live="polite"')[1].split('class="rest"');
  const text = (part: string) => part.replace(/^[^<]*>|<[^>]*>?/g, '').trim();
  return { said: text(said), rest: text(rest).replace(/\s+/g, ' ') };
}

test('tells aloud that a load starts, fails, stops or is done', () => {
  expect(report({ percent: 0 }).said).toBe(frame.loading('the book'));
  expect(report({ failure: 'it is damaged' }).said).toBe(
    frame.loadFailed('the book', 'it is damaged'),
  );
  expect(report({ stopped: true }).said).toBe(frame.loadStopped('the book'));
  expect(report({ done: frame.loaded('the book') }).said).toBe(frame.loaded('the book'));
  expect(report({})).toEqual({ said: '', rest: 'nothing yet' });
});

test('what fails after the load has words of its own', () => {
  const { said } = report({ failure: 'no worker', failed: cacheTiming.brokeOff });
  expect(said).toBe(cacheTiming.brokeOff('no worker'));
  expect(said).not.toContain('could not be loaded');
});

test('shows how far a load is, and says nothing of it', () => {
  const states = [0, 37, 99].map((percent) => report({ percent }));
  expect(new Set(states.map(({ said }) => said)).size).toBe(1);
  expect(states.map(({ rest }) => rest)).toEqual(
    ['0', '37', '99'].map((digits) => `${digits} % ${frame.cancel}`),
  );
});

test('offers another try after a failure and after a stop', () => {
  expect(report({ failure: 'it is damaged' }).rest).toBe(frame.retry);
  expect(report({ stopped: true }).rest).toBe(frame.retry);
});

test('a loader stays when its load is done, and says so', () => {
  const load = Object.assign(new LoadState(), { status: 'done' as const });
  const done = (props: { ready?: string }) =>
    ssr(Loader, { load, label: 'Load it', what: 'the book', onstart: nothing, ...props });
  expect(done({})).toContain(frame.loaded('the book'));
  expect(done({ ready: 'All is learned.' })).toContain('All is learned.');
  expect(done({})).not.toContain('<button');
});

test('no widget takes the loader away when its load is done, for the focus may stand in it', () => {
  const sources = import.meta.glob<string>('/src/widgets/*/*.svelte', {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const away = /\{#if [^}]*(?:!ready|\.value|waiting|!counted)[^}]*\}\s*(?:<div[^>]*>\s*)?<Load/;
  for (const [path, source] of Object.entries(sources)) expect(source, path).not.toMatch(away);
});
