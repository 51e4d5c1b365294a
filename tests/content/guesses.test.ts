/** Guesses of the text: each has one right answer, the one that its figure comes to. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer, fillIn } from '#components/answer.ts';
import { MADE_UP_VOTES } from '#model/preferences/made-up-votes.ts';
import { countFaults, PRINCIPLES } from '#model/preferences/principles.ts';
import { startState } from '#ui/url-codec.ts';
import { WORLDS } from '#widgets/agent-loop/comparison.ts';
import { firstComparison } from '#widgets/agent-loop/view.ts';
import { digitGroupsView } from '#widgets/digit-groups/view.ts';
import { dpoPairsView } from '#widgets/dpo-pairs/view.ts';
import { imitationCeilingView } from '#widgets/imitation-ceiling/view.ts';
import { manyHeadsView } from '#widgets/many-heads/view.ts';
import { differences } from '#widgets/mote-branches/branches.ts';
import { first as branches } from '#widgets/mote-branches/view.ts';
import { ALONE, tried } from '#widgets/planted-orders/checklist.ts';
import { failuresView } from '#widgets/six-failures/view.ts';
import { schema as rowOfSteps, stepsInARowView } from '#widgets/steps-in-a-row/view.ts';
import { CASES, trialsOf } from '#widgets/three-habits/trials.ts';
import { twoVectorsView } from '#widgets/two-vectors/view.ts';

const guesses = globSync('content/chapters/*.mdx').flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/^<Guess\n([\s\S]*?)^\/>/gm)].map(([, attributes]) => {
    const text = (name: string) => attributes.match(new RegExp(`${name}="([^"]*)"`))?.[1];
    const number = (name: string) => Number(attributes.match(new RegExp(`${name}={(.*)}`))?.[1]);
    return {
      id: text('id')!,
      options: attributes.match(/options={\[([\s\S]*?)\]}/)?.[1].match(/'[^'\n]*'/g),
      answer: answer(text('answer')!),
      min: number('min'),
      max: number('max'),
      tolerance: number('tolerance'),
      words: [text('ask')!, text('reveal')!].map(fillIn),
    };
  }),
);

describe.each(guesses)('$id', ({ options, answer: right, min, max, tolerance, words }) => {
  test('can be answered in one way', () => {
    if (options) {
      expect(options.length).toBeGreaterThan(1);
      expect(Object.keys(options)).toContain(String(right));
      return;
    }
    expect(right).toBeGreaterThanOrEqual(min);
    expect(right).toBeLessThanOrEqual(max);
    expect(tolerance).toBeLessThan((max - min) / 6);
  });

  test('has every number of its words computed', () => {
    for (const text of words) expect(text).not.toMatch(/NaN|Infinity|undefined|\{[\w-]+\./);
  });
});

test('adding from the left: the figure finds the same sum right, and that one only', () => {
  const verdicts = ['89', '890', '8901', '89012'].map((b) =>
    digitGroupsView({ a: '1234567', b, longest: 3 }).blocks.find((x) => x.key === 'left')!,
  );
  expect(verdicts.flatMap(({ right }, i) => (right ? [i] : []))).toEqual([
    answer('tokenization.fromLeftOption'),
  ]);
  expect(verdicts[0].verdict).toContain(answer('tokenization.fromLeftWrong').toLocaleString('en'));
});

test('arrows: the figure has the same distances', () => {
  const shown = (b: number[]) => JSON.stringify(twoVectorsView({ a: [1, 0], b }).table.rows);
  expect(shown([4, 0])).toContain(answer('embeddings.longerApart').toFixed(2));
  expect(shown([0, 1])).toContain(answer('embeddings.turnedApart').toFixed(2));
  expect(answer('embeddings.nearerTip')).toBe(1);
});

test('the soft maximum follows a score by its share', () => {
  expect(answer('softmax.softShare')).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  expect(answer('softmax.softRise')).toBeCloseTo(answer('softmax.softShare'), 2);
  expect(answer('softmax.softRiseOption')).toBe(1);
});

test('one random head of four is about half of the layer', () => {
  const changes = Array.from({ length: 40 }, (_, seed) =>
    manyHeadsView({ channels: '64', heads: '4', dropped: 0, seed }).table.rows.map((row) =>
      parseFloat(String(row.cells.at(-1))),
    ),
  ).flat();
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  expect(mean).toBeGreaterThan(42);
  expect(mean).toBeLessThan(58);
  expect(answer('attention.oneOfFourOption')).toBe(2);
});

test('the fork differs where the figure says so', () => {
  const { count, of } = differences(branches);
  expect([answer('temperature.forkDiffers'), answer('temperature.forkPlaces')]).toEqual([
    count,
    of,
  ]);
  expect(of).toBeLessThanOrEqual(27);
});

test('imitation and reinforcement end as in the figure', () => {
  const { legend } = imitationCeilingView({
    examples: 'one',
    verifier: 'all',
    share: 6,
    group: 16,
    seed: 1,
  });
  const ends = ['imitatedEnd', 'reinforcedEnd'].map((name) =>
    answer(`reinforcement-learning.${name}`).toFixed(2),
  );
  expect(legend.slice(0, 2).map(({ score }) => score)).toEqual(ends);
  expect(answer('reinforcement-learning.bothWaysOption')).toBe(1);
});

test('DPO gives the reward model’s favourite what the figure gives it', () => {
  const votes = [...MADE_UP_VOTES];
  const { dpo, model } = dpoPairsView({ votes, step: 150, leash: 5, form: 'features' }).policy[0];
  const [direct, modelled] = ['Direct', 'Modelled'].map(
    (way) => `${(100 * answer(`reinforcement-learning.favourite${way}`)).toFixed(1)}\u00a0%`,
  );
  expect([dpo, model]).toEqual([direct, modelled]);
  expect(answer('reinforcement-learning.favouriteOption')).toBe(1);
});

test('the tandem’s prompt is as full as in the figure', () => {
  const { table, parts } = failuresView({ failure: 'missing', repaired: false, question: '' });
  expect(table.rows).toHaveLength(Math.min(8, answer('retrieval.tandemHits')));
  expect(parts.filter(({ from }) => from === 'passage')).toHaveLength(
    answer('retrieval.tandemPrompt'),
  );
});

test('agents arrive as often, and strangers get their way as often, as in the figures', () => {
  const { plan, look, try: tries } = firstComparison.result;
  expect(answer('agents.errands')).toBe(WORLDS);
  expect(['plan', 'look', 'try'].map((name) => answer(`agents.${name}Arrives`))).toEqual(
    [plan, look, tries].map(({ arrived }) => arrived / WORLDS),
  );
  expect(answer('agents.tryThoughts')).toBe(tries.thoughts / look.thoughts);
  const through = (name: keyof typeof ALONE) => tried(ALONE[name]).planted.done;
  expect(['warned', 'blind', 'own'].map((name) => answer(`agents.${name}Through`))).toEqual([
    through('warned'),
    through('blind'),
    through('ownWords'),
  ]);
  expect(answer('agents.ownWishes')).toBe(tried(ALONE.ownWords).wishes.done);
});

test('steps with new tries are all right as often as in the figure', () => {
  const start = { ...startState(rowOfSteps), notices: answer('agents.notices') };
  const shown = (repeats: number) =>
    stepsInARowView({ ...start, repeats }).facts.map(({ says }) => parseFloat(says));
  const whole = (name: string) => Number((100 * answer(`agents.${name}`)).toPrecision(3));
  expect(shown(0).slice(0, 2)).toEqual([whole('twentySteps'), whole('mended')]);
  expect(shown(0.5)[1]).toBe(whole('mendedHalf'));
  expect(shown(1)[1]).toBe(whole('twentySteps'));
});

test('habits were right as often as in the figure', () => {
  const trial = (key: string) =>
    (['page', 'steps', 'tool'] as const).flatMap(trialsOf).find((one) => one.key === key)!;
  const page = trial('page-mote-passages');
  const speck = trial('steps-speck-sums-2');
  const [three, four] = [trial('tool-mote-sums-3'), trial('tool-mote-sums-4')];
  const said = {
    cases: CASES,
    pageAdmits: page.without.admits,
    pageRight: page.with.right,
    speckAtOnce: speck.without.share,
    speckInSteps: speck.with.share,
    speckWritesAtOnce: speck.without.written,
    speckWrites: speck.with.written,
    headThree: three.without.share,
    toolThree: three.with.share,
    toolFour: four.with.share,
  };
  for (const [name, value] of Object.entries(said))
    expect(answer(`agents.${name}`), name).toBe(value);
  // A right answer needs a finished call with both numbers, but for one that comes out right by chance.
  expect(answer('agents.fourCopied')).toBeLessThanOrEqual(answer('agents.fourCalls'));
  expect(Math.abs(four.with.right - answer('agents.fourCopied'))).toBeLessThan(3);
});

const guess = (id: string) => guesses.find((one) => one.id === id)!;
const optionsOf = (id: string) => guess(id).options!.map((option) => option.slice(1, -1));

test('the suggestion that is paid is the one that reads as JSON with both texts', () => {
  const paid = optionsOf('reinforcement-learning.suggestion').findIndex((option) => {
    try {
      const { title, why } = JSON.parse(option.replaceAll('`', ''));
      return typeof title === 'string' && typeof why === 'string';
    } catch {
      return false;
    }
  });
  expect(paid).toBe(guess('reinforcement-learning.suggestion').answer);
});

test('the sums to choose from are those that the figure was asked', () => {
  expect(optionsOf('tokenization.from-left')).toEqual(
    ['89', '890', '8901', '89012'].map((b) => `1234567 + ${b}`),
  );
});

test('a slider ends where its count does', () => {
  expect(guess('temperature.fork').max).toBe(answer('temperature.forkPlaces'));
  expect(guess('attention.costly-heads').max).toBe(answer('attention.moteHeads'));
});

test('the rude draft of the fine-tuning chapter has as many faults as its guess says', () => {
  const chapter = readFileSync('content/chapters/12-fine-tuning.mdx', 'utf8');
  const [, draft] = /Its draft is now “([^”]+)”/.exec(chapter)!;
  expect(answer('fine-tuning.rudeFaults')).toBe(countFaults(draft, PRINCIPLES));
});
