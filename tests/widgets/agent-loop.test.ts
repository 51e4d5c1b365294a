import { describe, expect, it } from 'vitest';
import { DESIGNS, runDesign, thinkingOf } from '#model/warehouse/designs.ts';
import { makeWarehouse } from '#model/warehouse/warehouse.ts';
import { decodeState, startState } from '#ui/url-codec.ts';
import AgentLoop from '#widgets/agent-loop/AgentLoop.svelte';
import { addUp, compareDesigns, SEEDS } from '#widgets/agent-loop/comparison.ts';
import { entryOf, readingOf, taskOf, wordsIn } from '#widgets/agent-loop/log.ts';
import { schema, type State } from '#widgets/agent-loop/schema.ts';
import { agentLoopView, errandOf, firstComparison, firstGuess } from '#widgets/agent-loop/view.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (changes: Partial<State> = {}) =>
  agentLoopView({ ...start, ...changes }, firstComparison.result);

describe('the reading', () => {
  it('is what the log comes to when it is written out and read from its start each time', () => {
    for (const design of DESIGNS)
      for (const seed of [0, 3, 10, 77]) {
        const warehouse = makeWarehouse(seed, 4);
        const thinking = thinkingOf(design);
        for (const { rounds } of runDesign(warehouse, design, { slip: 0.1, budget: 20, seed })) {
          let text = taskOf(warehouse);
          const [read, log]: number[][] = [[], []];
          for (const [i, round] of rounds.entries()) {
            read.push(thinking === 'plan' && i > 0 ? 0 : wordsIn(text));
            text = [text, ...Object.values(entryOf(warehouse, thinking, round, i === 0))].join(' ');
            log.push(wordsIn(text));
          }
          expect(readingOf(warehouse, thinking, rounds)).toEqual({ read, log });
        }
      }
  });

  it('adds up in the sentence, the steps and the answer of the guess', () => {
    const { read, log } = errandOf(start);
    const total = read.reduce((a, b) => a + b, 0);
    const { summary, steps, last } = view({ step: 40 });
    expect(last).toBe(read.length);
    const digits = summary.replaceAll(',', '');
    expect(digits).toContain(
      `log has ${log.at(-1)} words; a model would have read ${total} so far`,
    );
    const sum = steps.find(({ math }) => math.replaceAll(',', '').endsWith(`= ${total}`))!.math;
    const terms = sum.replaceAll(',', '').split(' = ')[0].split(' + ').map(Number);
    expect(terms).toEqual(read);
    expect(view({ design: 'two', step: 40 }).summary).toContain('Both logs together have');
    const guess = firstGuess();
    if (guess.kind !== 'choice') throw new Error('expected a choice');
    const times = total / log.at(-1)!;
    const offered = guess.options.map((option) => Number(/\d+/.exec(option)?.[0] ?? 1));
    const gaps = offered.map((n) => Math.abs(n - times));
    expect(gaps.indexOf(Math.min(...gaps))).toBe(guess.answer);
  });
});

describe('the comparison', () => {
  it('counts the errands of its warehouses one by one, in slices or at once (recorded anew by: npx node scripts/data/agent-loop-first-state.ts)', () => {
    const conditions = { slip: 10, moved: 4, budget: 20 };
    const all = compareDesigns(conditions);
    expect(all).toEqual(firstComparison.result);
    expect(
      addUp([SEEDS.slice(0, 30), SEEDS.slice(30)].map((s) => compareDesigns(conditions, s))),
    ).toEqual(all);
    for (const design of DESIGNS) {
      const errands = SEEDS.map((seed) => errandOf({ ...start, design, seed }));
      const arrived = errands.filter(({ runs }) => runs.some((run) => run.arrived)).length;
      expect(all[design].arrived).toBe(arrived);
      const read = errands.flatMap((one) => one.read).reduce((a, b) => a + b, 0);
      expect(all[design].read).toBe(read);
      const { cells } = view().table.rows.find(({ key }) => key === design)!;
      expect(cells[1]).toBe(`${arrived}\u00a0%`);
    }
  });

  it('says what the chapter says: looking helps most, and reading is what it costs', () => {
    const { plan, look, try: tried, two } = firstComparison.result;
    expect(look.arrived).toBeGreaterThan(2 * plan.arrived);
    expect(tried.arrived).toBeGreaterThan(look.arrived);
    expect(two.arrived).toBeGreaterThanOrEqual(look.arrived);
    expect(look.read).toBeGreaterThan(20 * plan.read);
    expect(two.read).toBeGreaterThan(1.5 * look.read);
  });

  it('is even where the map is right and nothing slips, and lost for the plan where much does', () => {
    const arrived = (settings: { slip: number; moved: number }) =>
      Object.values(compareDesigns({ budget: 20, ...settings })).map((tally) => tally.arrived);
    const even = arrived({ slip: 0, moved: 0 });
    expect(new Set(even).size).toBe(1);
    expect(even[0]).toBeGreaterThan(50);
    const [plan, look] = arrived({ slip: 30, moved: 4 });
    expect(plan).toBeLessThan(5);
    expect(look).toBeGreaterThan(10 * plan);
  });
});

it('stands wherever its controls and a hostile link can lead', () => {
  for (const design of DESIGNS)
    for (const slip of [0, 50])
      for (const moved of [0, 6])
        for (const budget of [10, 40])
          for (const step of [0, 1, 40]) {
            const drawn = view({ design, slip, moved, budget, step, seed: 2 ** 32 - 1 });
            expect(JSON.stringify(drawn)).not.toMatch(/NaN|∞|undefined|null/);
            expect(drawn.now).toBeLessThanOrEqual(drawn.last);
          }
  const hostile = new URLSearchParams('design=fly&slip=NaN&moved=-1&budget=1e9&step=x&seed=1.5e99');
  const { state, problems } = decodeState(schema, hostile);
  expect(state).toEqual(start);
  expect(problems).toHaveLength(6);
});

it('marks where the map is wrong until the agent has seen it', () => {
  const wrong = (state: Partial<State>) =>
    Object.values(view(state).wrong).map((path) => path.split('M').length - 1);
  const sum = (state: Partial<State>) => wrong(state).reduce((a, b) => a + b);
  expect(wrong({ step: 0 })).toEqual([4, 4]); // where shelves were, and where they are now
  expect(sum({ step: 40 })).toBeLessThan(8);
  expect(sum({ design: 'plan', step: 40 })).toBe(8);
  expect(sum({ design: 'try', step: 0 })).toBe(0);
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(AgentLoop, {})).toMatchFileSnapshot('snapshots/agent-loop.html');
});
