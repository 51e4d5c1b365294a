/** What lights up with what, in the first state of every figure. */
import type { Component } from 'svelte';
import { describe, expect, test } from 'vitest';
import { ssr } from '../support/ssr.ts';

const files = import.meta.glob<Component<Record<string, unknown>>>('/src/widgets/*/*.svelte', {
  import: 'default',
});
const widgets = Object.entries(files).flatMap(([path, load]) => {
  const [folder, file] = path.split('/').slice(-2);
  const isMain = file.toLowerCase() === `${folder.replaceAll('-', '')}.svelte`;
  return isMain ? [{ folder, load }] : [];
});

/** Figures whose table or steps have no mark of their own to light, and why. */
const APART: Record<string, { table?: string; steps?: string }> = {
  'break-it': { steps: 'means over all tokens' },
  'can-it-be-checked': { table: 'a row is a card, the picture shows one of them' },
  'chat-template': { steps: 'counts over all parts' },
  'critique-loop': { steps: 'counts over all principles' },
  'embedding-map': { steps: 'shares of the whole map' },
  'imitation-ceiling': { table: 'a row is an attempt, a curve the mean of all six' },
  'one-job-loop': { table: 'no round is done yet', steps: 'no round is done yet' },
  'order-in-mote': { table: 'a row is a number of blocks, the picture shows one of them' },
};

/** Figures whose sentence lights up the quantities that it names. */
const NAMING = [
  'attention-workbench',
  'generation-cost',
  'imitation-ceiling',
  'long-tail',
  'loss-curve',
  'mote-heads',
  'mote-logits',
  'next-word',
  'past-length',
  'rare-wait',
  'sampler-bench',
  'soft-maximum',
  'softmax-scores',
  'temperature-slider',
  'two-vectors',
];

describe('every key', () => {
  test.each(widgets)('of $folder lights a mark of its picture', async ({ folder, load }) => {
    const html = await load().then((widget) => ssr(widget, {}));
    const [before, rest] = html.split('class="figure-summary"');
    const [shown, depths] = rest.split('class="figure-depths"');
    const [sentence] = shown.split('</p>');
    const [table, steps] = depths.split('class="steps"');
    const keys = (part: string) => [...part.matchAll(/data-key="([^"]*)"/g)].map(([, key]) => key);
    const marks = keys(before.split('class="figure-picture"')[1]);
    for (const part of [shown, table, steps])
      expect(marks, 'the picture').toEqual(expect.arrayContaining(keys(part)));
    expect(keys(sentence).length > 0, 'the sentence lights up').toBe(NAMING.includes(folder));
    const apart = APART[folder] ?? {};
    expect(keys(table).length > 0, 'a row lights up').toBe(!apart.table);
    expect(keys(steps).length > 0, 'a step lights up').toBe(!apart.steps);
  });
});
