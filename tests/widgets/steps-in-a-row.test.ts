import { describe, expect, it } from 'vitest';
import golden from '../golden/recovery.json';
import { startState } from '#ui/url-codec.ts';
import StepsInARow from '#widgets/steps-in-a-row/StepsInARow.svelte';
import {
  firstGuess,
  PLOT,
  RETRIES,
  RIGHT,
  schema,
  SHARES,
  STEPS,
  stepsInARowView,
} from '#widgets/steps-in-a-row/view.ts';
import { ssr } from '../support/ssr.ts';
import { along, statesOf } from '../support/states.ts';

const start = startState(schema);
const view = (state: Partial<typeof start>) => stepsInARowView({ ...start, ...state });
const facts = (of: ReturnType<typeof view>) =>
  Object.fromEntries(of.facts.map(({ key, says }) => [key, says]));

describe('95 % a step (F-243)', () => {
  it('leaves 59.9 % after 10 steps and 0.6 % after 100', () => {
    const cells = view({}).table.rows.map((row) => row.cells.slice(0, 2));
    expect(cells).toContainEqual(['10', '59.9\u00a0%']);
    expect(cells).toContainEqual(['100', '0.6\u00a0%']);
    expect(facts(view({}))).toMatchObject({ without: '35.8\u00a0%', with: '35.8\u00a0%' });
  });

  it('is in the table what exact fractions give', () => {
    for (const { p, n, chance } of golden.compounding.filter(({ chance }) => chance > 0.0005)) {
      const row = view({ right: p, steps: n }).table.rows.find(({ cells }) => cells[0] === `${n}`)!;
      expect(Math.abs(parseFloat(String(row.cells[1])) / 100 - chance)).toBeLessThan(0.00051);
    }
  });

  it('asks for the chance of the first state', () => {
    const guess = firstGuess(start);
    if (guess.kind !== 'number') throw new Error('expected a number');
    expect(guess.answer).toBeCloseTo(35.8486, 4);
    expect(guess.reveal).toContain('59.9\u00a0% after 10 steps, and 0.6\u00a0% after 100');
  });

  it('asks with all digits of that chance, and for one step as one', () => {
    for (const [right, written] of [
      [0.975, '97.5'],
      [0.999, '99.9'],
    ] as const) {
      const { ask, reveal } = firstGuess({ ...start, right, steps: 1 });
      expect(ask).toContain(
        `a job of 1 step. Each step is right with a chance of ${written}\u00a0%.`,
      );
      expect(reveal).toContain(`keeps ${written}\u00a0% of what is left`);
      expect(reveal).toContain('after 1 step, and');
    }
  });
});

describe('backwards', () => {
  it('50 % over 100 steps needs 99.31 % each (C-49)', () => {
    expect(facts(view({ steps: 100 })).need).toBe('99.31\u00a0%');
  });

  it('less of a first try where mistakes are noticed and tried again', () => {
    // 1 − (1 − p)² is needed once, with one new try: p = 1 − √(1 − 0.5^(1/20)).
    const { need, ...rest } = facts(view({ notices: 1 }));
    const each = 0.5 ** (1 / 20);
    expect(need).toBe(`${(100 * each).toFixed(2)}\u00a0%`);
    expect(rest['need-with']).toBe(`${(100 * (1 - Math.sqrt(1 - each))).toFixed(2)}\u00a0%`);
  });
});

describe('new tries', () => {
  it('mend most of it where every mistake is noticed and none made again', () => {
    const mended = view({ notices: 1 });
    expect(facts(mended).with).toBe(`${(100 * 0.9975 ** 20).toFixed(1)}\u00a0%`);
    expect(facts(mended).tries).toBe('21.0');
    expect(mended.summary).toContain('for 1.05 tries a step');
  });

  it('win nothing where each makes the same mistake again, and cost the more', () => {
    const same = view({ notices: 1, retries: 5, repeats: 1 });
    expect(facts(same)).toMatchObject({ with: '35.8\u00a0%', tries: '25.0' });
    expect(same.withCurve).toBe(same.withoutCurve);
    expect(same.summary).toContain('nothing is won');
  });

  it('are none without a check, and a check is nothing without them', () => {
    expect(view({ retries: 5 }).summary).toContain('No mistake is noticed');
    expect(view({ notices: 1, retries: 0 }).summary).toContain('no step may be tried again');
    for (const idle of [view({ retries: 5 }), view({ notices: 1, retries: 0 })]) {
      expect(facts(idle)).toMatchObject({ with: '35.8\u00a0%', tries: '20.0' });
      expect(idle.steps.map(({ key }) => key)).toEqual(['without', 'need', 'runs']);
    }
  });
});

describe('the runs', () => {
  const counted = (state: Partial<typeof start>) => Number(facts(view(state)).runs);
  const seeds = Array.from({ length: 60 }, (_, i) => i);

  it('are, over many seeds, as many without a wrong step as the chance says', () => {
    for (const state of [{}, { notices: 0.8, retries: 2, repeats: 0.5 }]) {
      const chance = parseFloat(facts(view(state)).with) / 100;
      const mean = seeds.reduce((sum, seed) => sum + counted({ ...state, seed }), 0) / seeds.length;
      const error = Math.sqrt((chance * (1 - chance)) / (100 * seeds.length));
      expect(Math.abs(mean / 100 - chance)).toBeLessThan(4 * error);
    }
  });

  it('are a hundred rows, of which those with a wrong step end in its mark', () => {
    for (const state of [{}, { steps: 200 }, { right: 0.999, steps: 1 }]) {
      const { runLines, wrongSteps } = view(state);
      const ends = wrongSteps.split('M').length - 1;
      expect(runLines.split('M').length - 1).toBe(100);
      expect(100 - ends).toBe(counted(state));
    }
  });

  it('are the same ones for fewer steps, and other ones for another seed', () => {
    expect(counted({ steps: 10 })).toBeGreaterThanOrEqual(counted({ steps: 20 }));
    expect(view({ seed: 2 }).runLines).not.toBe(view({ seed: 1 }).runLines);
    expect(facts(view({ seed: 2 })).with).toBe(facts(view({})).with);
  });
});

it('keeps every mark inside the picture and every line free of what is no number', () => {
  const states = statesOf(schema, {
    right: along(RIGHT),
    steps: along(STEPS),
    notices: along(SHARES),
    retries: along(RETRIES),
    repeats: along(SHARES),
  });
  for (const { withY, withoutY, xTicks, points, ...rest } of states.map(stepsInARowView)) {
    for (const y of [withY, withoutY, ...points.flatMap(({ ys }) => ys)]) {
      expect(y).toBeGreaterThanOrEqual(PLOT.top);
      expect(y).toBeLessThanOrEqual(PLOT.bottom);
    }
    expect(withY).toBeLessThanOrEqual(withoutY);
    for (const { x } of xTicks) expect(x).toBeLessThanOrEqual(PLOT.right);
    const reached = [...rest.wrongSteps.matchAll(/H([\d.]+)/g)].map(([, x]) => Number(x));
    expect(Math.max(0, ...reached)).toBeLessThan(PLOT.width);
    expect(JSON.stringify(rest)).not.toMatch(/NaN|Infinity|∞|not a number|undefined/);
  }
});

it('calls no chance certain, and names one step as one', () => {
  const best = view({ right: 0.999, steps: 1, notices: 1, retries: 5 });
  expect(facts(best).with).toBe('>\u00a099.95\u00a0%');
  expect(best.summary).toMatch(/^1 step is right with a chance of 99\.9\u00a0%\./);
  for (const { math } of best.steps) expect(math).not.toMatch(/ = 1$/);
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(StepsInARow, {})).toMatchFileSnapshot('snapshots/steps-in-a-row.html');
});
