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

/** Figures whose sentence, table or steps name nothing that has a mark in the first state, and why. */
const APART: Record<string, { sentence?: string; table?: string; steps?: string }> = {
  abstain: { sentence: 'sums over all answers' },
  'beat-the-model': { sentence: 'nothing is guessed yet' },
  'break-it': { sentence: 'means over all tokens', steps: 'means over all tokens' },
  'can-it-be-checked': {
    sentence: 'the card is not sorted yet',
    table: 'a row is a card, the picture shows one of them',
  },
  'chat-template': { sentence: 'counts over all parts', steps: 'counts over all parts' },
  'counted-model': { sentence: 'sums over all tokens' },
  'critique-loop': {
    sentence: 'counts over all principles',
    steps: 'counts over all principles',
  },
  'digit-groups': { sentence: 'counts over all sums' },
  'embedding-map': { sentence: 'shares of the whole map', steps: 'shares of the whole map' },
  'imitation-ceiling': { table: 'a row is an attempt, a curve the mean of all six' },
  'many-heads': { sentence: 'speaks of all heads alike' },
  'merge-player': { sentence: 'no merge is done yet' },
  'mote-branches': { sentence: 'speaks of two texts' },
  'near-tie': { sentence: 'counts over all ways' },
  'one-job-loop': { table: 'no round is done yet', steps: 'no round is done yet' },
  'order-in-mote': {
    sentence: 'counts over all words',
    table: 'a row is a number of blocks, the picture shows one of them',
  },
  'order-test': { sentence: 'counts over all cases' },
  reliability: { sentence: 'means over all answers' },
  'rotary-pair': { sentence: 'the score is a sum over all pairs' },
  'six-failures': { sentence: 'speaks of the whole prompt' },
  tokenizer: { sentence: 'counts over all tokens' },
  'tool-call': { sentence: 'speaks of whole stretches' },
  'train-bpe': { sentence: 'counts over all tokens' },
};

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
    const apart = APART[folder] ?? {};
    expect(keys(sentence).length > 0, 'the sentence lights up').toBe(!apart.sentence);
    expect(keys(table).length > 0, 'a row lights up').toBe(!apart.table);
    expect(keys(steps).length > 0, 'a step lights up').toBe(!apart.steps);
  });
});
