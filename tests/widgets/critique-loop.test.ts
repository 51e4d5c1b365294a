import { expect, test } from 'vitest';
import CritiqueLoop from '../../src/widgets/critique-loop/CritiqueLoop.svelte';
import {
  critiqueLoopView,
  schema,
  withPrinciple,
  type State,
} from '../../src/widgets/critique-loop/view.ts';
import { startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const view = (changes: Partial<State> = {}) =>
  critiqueLoopView({ ...startState(schema), ...changes });

test('says in words what it shows', () => {
  expect(view().summary).toMatchInlineSnapshot(
    `"The critic finds 3 faults in the draft and revises it. Of the two answers it prefers the other one."`,
  );
});

test('a draft without a fault is not said to be revised', () => {
  const { summary } = view({ draft: 'Fine.', other: 'Good.' });
  expect(summary).toBe(
    'The critic finds no fault in the draft, which stays as it is. Of the two answers it prefers neither.',
  );
});

test('a principle taken away lets its faults pass', () => {
  const kept = withPrinciple(startState(schema).principles, 'insults', false);
  expect(kept).toEqual(['certainty', 'shouting']);
  expect(view({ principles: kept }).critiques.at(-1)!.revised).toContain('stupid');
});

test('a principle keeps its place in the list', () => {
  expect(withPrinciple(['length'], 'insults', true)).toEqual(['insults', 'length']);
});

test('equal faults give no preference', () => {
  expect(view({ draft: 'Fine.', other: 'Good.' })).toMatchObject({ tie: true });
});

test('a reader’s own principle acts after the others, under its name', () => {
  const { critiques, summary, table, steps, answers } = view({ avoid: 'basil', name: 'No herbs' });
  expect(critiques.at(-1)).toMatchObject({
    key: 'principle-own',
    name: 'No herbs',
    says: 'finds “basil”',
    revised: 'That is a question, but usually dies in the cold.',
  });
  expect(summary).toContain('finds 4 faults');
  expect(table.rows.at(-1)!.cells.slice(0, 3)).toEqual(['No herbs', 1, 1]);
  expect(steps[0].math).toBe('1 + 1 + 1 + 1 = 4 ; 0 + 1 + 0 + 1 = 2');
  expect(answers[1].preferred).toBe(true);
});

test('an own principle alone is enough, and without a word it is none', () => {
  expect(view({ principles: [], avoid: 'stupid' }).summary).toContain('finds 1 fault');
  expect(view({ principles: [], avoid: ' ,.* ' }).summary).toBe(view({ principles: [] }).summary);
  expect(view({ avoid: 'basil', name: ' ' }).critiques.at(-1)!.name).toBe('My own principle');
});

test.each<[string, Partial<State>]>([
  ['no principles', { principles: [] }],
  ['a hostile principle', { avoid: '(a+)+$ \uD83D <b>', name: '\u202E\u0000</strong>' }],
  ['nothing written', { draft: '', other: '' }],
  ['odd characters', { draft: '\u0000\uD83D שלום 👩‍👩‍👧 !!!', principles: ['length', 'shouting'] }],
])('survives %s', (_, changes) => {
  expect(JSON.stringify(view(changes))).not.toMatch(/NaN|null|Infinity/);
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(CritiqueLoop, {})).toMatchFileSnapshot('snapshots/critique-loop.html');
});

test('the sentence counts the faults of the list, also where one revision mends two of them', () => {
  for (const draft of ['You are an IDIOT.', 'STUPID rule. NEVER do it.', 'Fine.', '']) {
    const { summary, critiques } = view({ draft });
    const listed = critiques.flatMap(({ says }) => says.match(/“/g) ?? []).length;
    const said = /finds (no|\d+) faults?/.exec(summary)![1];
    expect(said).toBe(listed === 0 ? 'no' : String(listed));
  }
  expect(view({ draft: 'You are an IDIOT.' }).summary).toContain('finds 1 fault in the draft');
});

test('the comparison, its table and its arithmetic count the same faults of the draft', () => {
  const { table, steps, answers } = view({ draft: 'You are an IDIOT.' });
  expect(answers[0].faults).toContain('2');
  expect(table.rows.reduce((sum, { cells }) => sum + Number(cells[1]), 0)).toBe(2);
  expect(steps[0].math).toContain('= 2 ;');
});
