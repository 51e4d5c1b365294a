import { describe, expect, test } from 'vitest';
import GradedAttempts from '../../src/widgets/graded-attempts/GradedAttempts.svelte';
import {
  firstGuess,
  gradedAttemptsView,
  ROUNDS,
  schema,
  train,
  type State,
} from '../../src/widgets/graded-attempts/view.ts';
import { TASK_NAMES } from '#model/programs/graded-task.ts';
import { startState } from '#ui/url-codec.ts';
import { expectArithmetic } from '../support/arithmetic.ts';
import { ssr } from '../support/ssr.ts';

const start = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const view = (changes: Partial<State> = {}) => gradedAttemptsView(start(changes));
const share = (says: string) => Number(says.replace(/[^\d.]/g, '')) / 100;

test('says in words what it shows', () => {
  expect(view({ step: 12 }).summary).toMatchInlineSnapshot(
    `"After 12 rounds the policy writes “The tests by heart” 61.4\u00a0% of the time. An attempt earns 0.75 on average; 13.7\u00a0% of attempts really solve the task. Entropy 1.83 bits."`,
  );
});

test('five tests alone raise the attempt that knows them by heart', () => {
  expect(share(view({ step: ROUNDS }).rows[3].chance)).toBeGreaterThan(0.9);
});

test('hidden tests hand its place to a real solution', () => {
  const { rows } = view({ step: ROUNDS, hidden: true });
  expect(share(rows[3].chance)).toBeLessThan(0.01);
  expect(share(rows[4].chance) + share(rows[5].chance)).toBeGreaterThan(0.95);
});

test('advantages of 0, 0, 1, 1 are −1, −1, +1, +1', () => {
  // A group of four of which two pass: found by walking through rounds and seeds.
  const found = [...Array(40).keys()]
    .map((seed) => view({ group: 4, seed }))
    .find(({ group }) => group.filter(({ rewarded }) => rewarded).length === 2)!;
  for (const { rewarded, advantage } of found.group)
    expect(advantage).toBe(rewarded ? '+1.00' : '−1.00');
});

test('an attempt of the group is framed as it is in the list, whatever it earned', () => {
  const { group, rows } = view();
  expect(group.map(({ key, outcome }) => [key, outcome])).toContainEqual(['attempt-3', 'cheat']);
  for (const { letter, outcome } of group)
    expect(outcome).toBe(rows.find((row) => row.letter === letter)!.outcome);
});

test('without a comparison, a group that earns nothing changes nothing', () => {
  const { group, rows } = view({ advantage: 'nothing', hidden: true });
  expect(group.every(({ rewarded }) => !rewarded)).toBe(true);
  for (const { next, chance } of rows) expect(next).toBe(`next ${chance}`);
});

test('the arithmetic of a round comes to the numbers of its table', () => {
  const { table, steps } = view({ step: 7, at: 4, beta: 0.2 });
  const cells = table.rows[4].cells;
  expect(steps[3].math.split(' = ').at(-1)).toBe(cells[8]); // slope
  expect(Number(steps[4].math.split(' = ').at(-1)!.replace('−', '-'))).toBeCloseTo(
    Number(String(cells[9]).replace('−', '-')),
    2,
  );
  expect(steps[5].math.split(' = ').at(-1)).toBe(cells[10]);
});

test('a reader’s own program joins, is run, and can win', () => {
  const own = 'def fib(n):\n    if n < 2: return n\n    return fib(n - 1) + fib(n - 2)\n';
  const { rows } = view({ own, at: 6, hidden: true });
  expect(rows).toHaveLength(7);
  expect(rows[6].outcome).toBe('right');
  expect(rows[6].cases.every(({ passed }) => passed)).toBe(true);
});

test('a program that cannot be read is named as the task has it, and says why once', () => {
  const { own, rows } = view({ own: 'def f(n)\n    return n', at: 6 });
  expect(own.problem).toBe('Line 1: expected “:”, found the end of the line.');
  expect(rows[6].cases.map(({ says }) => says)).toContain('fib(1): not run');
  expect(JSON.stringify(rows[6])).not.toContain('expected “:”');
  expect(view({ own: 'def f(n): return n // 0', at: 6 }).rows[6].cases[0].says).toBe(
    'f(1): division by zero',
  );
});

test('a program is called by the name that it defines, whatever its comments say', () => {
  const own = '# def of my own\ndef f(n): return n';
  expect(view({ own, at: 6 }).rows[6].cases[0].says).toBe('f(1) = 1');
});

test('the example beside the box can be run as it stands, for every task', () => {
  for (const task of TASK_NAMES) {
    const { example, row } = view({ task }).own;
    const { own, rows } = view({ task, own: example, at: row });
    expect(own.problem).toBeUndefined();
    expect(rows[row]).toMatchObject({ open: true, letter: 'G' });
  }
});

test('the chances at the forks of an open program multiply to its own', () => {
  const { rows } = view({ at: 2 });
  const forks = rows[2].code.flatMap(({ fork }) => (fork ? [share(fork.split(' → ')[0])] : []));
  expect(forks.length).toBeGreaterThan(0);
  expect(forks.reduce((all, chance) => all * chance, 1)).toBeCloseTo(0.22, 1);
});

describe('the arithmetic of an advantage', () => {
  test.each([
    { reward: 'quick' },
    { reward: 'quick', task: 'common-divisor' },
    { reward: 'share', group: 3 },
    { reward: 'share', group: 3, advantage: 'mean' },
  ] as const)('divides by no spread that is none, and comes out as printed: %o', (changes) => {
    const trained = train(start(changes));
    const alike = trained.history.map(({ rewards }) => new Set(rewards).size === 1);
    expect(new Set(alike).size).toBe(2);
    alike.forEach((none, step) => {
      const { steps } = gradedAttemptsView(start({ ...changes, step }), trained);
      expect(steps.some(({ math }) => math === 'A = 0')).toBe(none);
      const said = steps.find(({ says }) => says.startsWith('Advantage of'));
      expect(said === undefined).toBe(none);
      if (!said) return;
      expect(expectArithmetic([said])).toBe(1);
    });
  });
});

test('asks for the winner that the training computes', () => {
  const guess = firstGuess(start());
  expect(guess.answer).toBe(3);
});

describe('survives', () => {
  test.each<[string, Partial<State>]>([
    ['an open attempt that is not there', { at: 6 }],
    ['nothing open', { at: -1 }],
    ['text that is no program', { own: '\u0000 👩‍👩‍👧 שלום \uD83D <|endoftext|>', at: 6 }],
    ['a program that never ends', { own: 'def f(n):\n    while 1: n = n + 1\n', at: 6 }],
    ['a program with other arguments', { own: 'def gcd(a, b): return a', at: 6, step: 60 }],
    ['the largest steps', { rate: 2, group: 32, beta: 1, step: 60, advantage: 'nothing' }],
    ['the smallest group', { group: 2, rate: 0.1, task: 'primality', reward: 'share', step: 60 }],
  ])('%s', (_, changes) => {
    expect(JSON.stringify(view(changes))).not.toMatch(/NaN|null|Infinity/);
  });
});

test('draws its first state on the server, before any script runs', async () => {
  await expect(ssr(GradedAttempts, {})).toMatchFileSnapshot('snapshots/graded-attempts.html');
});

test('a group whose rewards are all equal has no advantage, and says why', () => {
  const alike = view({ step: ROUNDS });
  expect(new Set(alike.group.map(({ rewarded }) => rewarded)).size).toBe(1);
  expect(alike.steps.find(({ math }) => math === 'A = 0')?.says).toContain('are equal');
});
