import { describe, expect, it } from 'vitest';
import { decodeState, encodeState, startState } from '#ui/url-codec.ts';
import { words } from '#strings/can-it-be-checked.ts';
import CanItBeChecked from '#widgets/can-it-be-checked/CanItBeChecked.svelte';
import { cards, PILES } from '#widgets/can-it-be-checked/cards.ts';
import {
  canItBeCheckedView,
  NAMES,
  schema,
  sortedOn,
  type State,
} from '#widgets/can-it-be-checked/view.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (state: Partial<State>) => canItBeCheckedView({ ...start, ...state });
/** Every card where the book has it. */
const sorted = NAMES.map((name) => PILES.indexOf(cards[name].pile) + 1);
const rewards = (state: Partial<State>) =>
  view({ sorted, ...state }).answers.map(({ reward }) => reward);
const [none, one] = [words.reward(0), words.reward(1)];

describe('a card', () => {
  it('shows no reward, and no verdict, before it is sorted', () => {
    const { answers, says, summary } = view({});
    expect(answers.map(({ reward }) => reward)).toEqual(['', '', '']);
    expect(says).toEqual([]);
    expect(summary).toBe('“What is 25 × 4?” waits to be sorted.');
  });

  it('shows what its verifier gives each answer once it is sorted, even on the wrong pile', () => {
    expect(rewards({})).toEqual([one, none, none]);
    const wrong = view({ sorted: sortedOn(start, 'people') });
    expect(wrong.answers[0].reward).toBe(one);
    expect(wrong.says[0]).toContain('This book says: a program.');
    expect(wrong.names[0].label).toBe('Product ✗');
    expect(wrong.summary).toContain('1 of 8 tasks, 0 of them');
  });

  it('without a verifier gives no rewards, and says what is used instead', () => {
    const { says, steps } = view({ sorted, card: 'advice' });
    expect(rewards({ card: 'advice' })).toEqual(['', '']);
    expect(says).toContain(words.instead);
    expect(steps[0].math).toContain('e^{B − A}');
  });

  it('names the verifier that ran, and shows what it measured', () => {
    const { says, steps } = view({ sorted, card: 'equation', own: '-1.5' });
    expect(says[1]).toContain('remainder');
    expect(steps.map(({ math }) => math)).toEqual([
      '0 = 0 → 1',
      '0 = 0 → 1',
      '2 = 0 → 0',
      '15.75 = 0 → 0',
    ]);
  });
});

it('every card that a program can grade has an answer that earns the reward and one that does not', () => {
  for (const card of NAMES.filter((name) => cards[name].pile === 'program'))
    expect(new Set(rewards({ card })), card).toEqual(new Set([one, none]));
});

describe('the reader’s own answer', () => {
  it('is graded by the verifier of the open card', () => {
    expect(rewards({ card: 'verse', own: 'one two three four five six seven' }).at(-1)).toBe(one);
    expect(rewards({ card: 'summary', own: 'a '.repeat(11) }).at(-1)).toBe(none);
  });

  it.each(['apple', 'fig, fig', ' '])(
    '%j earns 1 for sorting and is told to have found the gap',
    (own) => {
      const { answers, gamed } = view({ sorted, card: 'sorting', own });
      expect(answers.at(-1)!.reward).toBe(one);
      expect(gamed).toBe(words.gamed);
    },
  );

  it.each(['Apple, fig, pear', 'pear, fig, apple', ''])('%j has found no gap', (own) => {
    expect(view({ sorted, card: 'sorting', own }).gamed).toBe('');
  });

  it('may be anything', () => {
    for (const card of NAMES)
      for (const own of ['\ud800\0', '‮ש', '9'.repeat(160), '{'.repeat(160), '<|endoftext|>'])
        expect(view({ sorted, card, own }).summary).not.toMatch(/undefined|NaN/);
  });
});

it('travels in a link: the card, the sorting, and what was typed', () => {
  const state: State = { card: 'form', sorted, own: '{"title": "ﬁ, ש"}' };
  expect(decodeState(schema, encodeState(schema, state))).toEqual({ state, problems: [] });
  const { state: read, problems } = decodeState(schema, new URLSearchParams('sorted=1,2&card=x'));
  expect(read).toEqual(start);
  expect(problems).toHaveLength(2);
});

it('has every task in its table, sorted, for whoever reads without a script', () => {
  const { rows } = view({}).table;
  expect(rows.map(({ cells }) => cells[1])).toEqual(
    NAMES.map((name) => words.piles[cards[name].pile]),
  );
  expect(rows[0].cells[2]).toBe('100 → 1 · 104 → 0 · one hundred → 0');
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(CanItBeChecked, {})).toMatchFileSnapshot('snapshots/can-it-be-checked.html');
});
