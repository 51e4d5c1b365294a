import { describe, expect, it } from 'vitest';
import { sentenceEmbedder } from '#model/retrieval/sentence-embedder.ts';
import { startState } from '#ui/url-codec.ts';
import { newestOfEach, ownPages } from '#model/retrieval/choose-pages.ts';
import { FAILURES, presets } from '#widgets/six-failures/presets.ts';
import SixFailures from '#widgets/six-failures/SixFailures.svelte';
import { failuresView, needsVectors, schema } from '#widgets/six-failures/view.ts';
import { wordVectors } from '../model/word-vectors/shipped-vectors.ts';
import { hostile } from '../e2e/support/hostile.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const embedder = sentenceEmbedder(wordVectors);
const view = (state: Partial<typeof start>) => failuresView({ ...start, ...state }, embedder);
const passages = ({ parts }: ReturnType<typeof view>) =>
  parts.filter(({ from }) => from === 'passage').map(({ text }) => text);

describe.each(FAILURES)('%s', (failure) => {
  it('really fails, and really works once repaired', () => {
    expect(view({ failure }).good).toBe(false);
    expect(view({ failure, repaired: true }).good).toBe(true);
  });

  it('is repaired by the one thing that it is about', () => {
    const about = { boundary: ['size', 'overlap'], synonym: ['method'] };
    const { broken, repaired } = presets[failure];
    const parts = ({ pages, cut, method }: typeof broken) => ({ pages, method, ...cut });
    const [before, after] = [parts(broken), parts(repaired)];
    const names = Object.keys(after) as (keyof typeof after)[];
    const changed = names.filter((name) => after[name] !== before[name]);
    expect(changed.toSorted()).toEqual(
      (failure in about ? about[failure as keyof typeof about] : ['pages']).toSorted(),
    );
  });

  it('has its answer on a page of the repaired library', () => {
    const { repaired, right } = presets[failure];
    expect(repaired.pages.some(({ text }) => text.includes(right))).toBe(true);
  });

  it('fills the prompt in either case: nothing looks wrong from outside', () => {
    for (const repaired of [false, true])
      expect(passages(view({ failure, repaired }))).toHaveLength(2);
  });
});

it('a bad cut leaves the price in a passage that ranks too low, below two of its own page', () => {
  const { steps, prompt, summary, table } = view({ failure: 'boundary' });
  expect(prompt).not.toContain('49');
  expect(steps.at(-1)!.math).toBe('place 4, and only the first 2 are used');
  expect(summary).toContain('are both from “Yearly check”');
  expect(table.rows.map(({ cells }) => cells[4]).indexOf('yes')).toBe(3);
});

it('a stale index puts yesterday’s hours into the prompt', () => {
  const { prompt, summary } = view({ failure: 'stale' });
  expect(prompt).toContain('on Friday between nine and four');
  expect(summary).toContain('when it was indexed');
});

it('a conflict puts both prices into the prompt, each marked', () => {
  const { parts, prompt } = view({ failure: 'conflict' });
  expect(prompt).toContain('for 9 euros');
  expect(prompt).toContain('for 12 euros');
  const kinds = parts.flatMap(({ marked }) => marked.map(({ kind }) => kind));
  expect(kinds.toSorted()).toEqual(['right', 'wrong']);
});

it('another word is missed by keywords altogether, and found first by word vectors', () => {
  expect(view({ failure: 'synonym' }).steps.at(-1)!.math).toMatch(/^nowhere/);
  expect(view({ failure: 'synonym', repaired: true }).table.rows[0].cells[1]).toBe('Theft');
});

it('says openly that the repair waits for the word vectors', () => {
  const state = { ...start, failure: 'synonym', repaired: true } as const;
  expect(needsVectors(state)).toBe(true);
  const { waiting, good, summary } = failuresView(state);
  expect([waiting, good]).toEqual([true, false]);
  expect(summary).toContain('until they are loaded');
});

it('a planted order stands in the prompt as a passage like any other', () => {
  const { parts, summary } = view({ failure: 'injection' });
  expect(parts[1]).toMatchObject({ from: 'passage', marked: [{ kind: 'wrong' }] });
  expect(parts[1].text).toContain('Ignore the other passages');
  expect(summary).toContain('stranger');
});

it('of the pages, a repair changes one', () => {
  for (const { broken, repaired } of Object.values(presets)) {
    const gone = broken.pages.filter((page) => !repaired.pages.includes(page));
    const come = repaired.pages.filter((page) => !broken.pages.includes(page));
    expect(Math.max(gone.length, come.length)).toBe(broken.pages === repaired.pages ? 0 : 1);
  }
});

it('keeps the newest page of each title, and pages without a date that have no rival', () => {
  const page = (title: string, written?: string) => ({ title, written, text: '' });
  const all = [page('a', '2024-01'), page('a', '2025-01'), page('b')];
  expect(newestOfEach(all)).toEqual([all[1], all[2]]);
  expect(ownPages([{ ...all[0], byVisitors: true }, all[1]])).toEqual([all[1]]);
});

it('leaves the judgement to readers who ask a question of their own', () => {
  const { judged, summary, question } = view({ question: 'Do you sell used bicycles?' });
  expect([judged, question]).toEqual([false, 'Do you sell used bicycles?']);
  expect(summary).toContain('judge the prompt yourself');
});

it('says so when nothing is found', () => {
  expect(view({ question: 'zeppelin' }).summary).toMatch(/^Nothing was found/);
});

it.each(hostile)('survives $name as a question', ({ text }) => {
  for (const failure of FAILURES)
    for (const repaired of [false, true]) {
      const { summary, table } = view({ failure, repaired, question: text });
      expect(summary).not.toMatch(/\b(NaN|undefined)\b/);
      expect(table.rows.length).toBeLessThanOrEqual(8);
    }
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(SixFailures, {})).toMatchFileSnapshot('snapshots/six-failures.html');
});

it('does not judge passages for a question of the reader’s own', () => {
  const { table, steps } = view({ failure: 'boundary', question: 'How much is a child seat?' });
  expect(new Set(table.rows.map(({ cells }) => cells[4]))).toEqual(new Set(['–']));
  expect(steps.at(-1)!.math).toBe('–');
});
