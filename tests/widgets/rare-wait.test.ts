import { describe, expect, it } from 'vitest';
import RareWait from '#widgets/rare-wait/RareWait.svelte';
import { drawsAt, firstGuess, PLOT, rareWaitView, schema, WIDTH } from '#widgets/rare-wait/view.ts';
import { startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (state: Partial<typeof start>) => rareWaitView({ ...start, ...state });
const says = (of: ReturnType<typeof view>) => of.facts.map((fact) => fact.says);

describe('a chance of 1 in 100,000 (G-13)', () => {
  it('comes within 1,000 tokens with 0.995 %', () => {
    expect(view({ draws: 1000 }).table.rows).toContainEqual({
      key: 'chosen',
      cells: ['1,000', '0.995\u00a0%', '0.01'],
    });
  });

  it('comes within 100,000 tokens with 63.2 %, though that is the average wait', () => {
    expect(says(view({}))).toEqual(['100,000 tokens', '69,315 tokens', '63.2\u00a0%', '1']);
    expect(view({}).summary).toBe(
      'On average this token turns up once in 100,000 tokens. In 100,000 tokens it turns up at least once with a chance of 63.2\u00a0%.',
    );
  });

  it('asks for that chance in percent', () => {
    const guess = firstGuess(start);
    if (guess.kind !== 'number') throw new Error('expected a guess of a number');
    expect(guess.answer).toBeCloseTo(63.2122, 3);
  });
});

describe('extremes', () => {
  it('calls what happens every time certain', () => {
    expect(says(view({ oneIn: 1, draws: 1 }))).toEqual(['1 token', '1 token', '100.0\u00a0%', '1']);
  });

  it('keeps its digits for one in a billion, once', () => {
    const { table, steps } = view({ oneIn: 1e9, draws: 1 });
    expect(table.rows[0].cells[2]).toBe('1.00\u00a0×\u00a010⁻⁹');
    expect(steps.find(({ says }) => says.startsWith('The chance of at least'))!.math).toBe(
      '1 − 0.999999999 = 1.00\u00a0×\u00a010⁻⁹',
    );
  });

  it('calls what is nearly certain nearly certain', () => {
    const { table, steps, facts } = view({ draws: 1e8 });
    expect(facts[2].says).toBe('>\u00a099.95\u00a0%');
    expect(table.rows.at(-1)!.cells[1]).toBe('>\u00a099.9995\u00a0%');
    expect(steps.slice(1, 3).map(({ math }) => math)).toEqual([
      '(1 − 1/100,000)^{100,000,000} ≈ 0',
      '1 − 0 ≈ 1',
    ]);
  });

  it('keeps every mark and label inside the picture', () => {
    for (const oneIn of [1, 2, 10, 1000, 1e6, 1e9])
      for (const draws of [1, 10, 1000, 1e6, 1e9])
        for (const cut of [false, true]) {
          const { dot, dotLabel, waitMark } = view({ oneIn, draws, cut });
          const reach = (x: number, anchor: string, width: number) =>
            anchor === 'start' ? x + width : x - width;
          expect(dot.y).toBeGreaterThanOrEqual(PLOT.top);
          expect(dot.y).toBeLessThanOrEqual(PLOT.bottom);
          const dotReach = reach(dotLabel.x, dotLabel.anchor, 58);
          expect(dotReach, `1 in ${oneIn}, ${draws} draws`).toBeGreaterThanOrEqual(0);
          expect(dotReach).toBeLessThanOrEqual(WIDTH);
          if (!waitMark) continue;
          const waitReach = reach(waitMark.labelX, waitMark.anchor, 92);
          expect(waitReach).toBeGreaterThanOrEqual(0);
          expect(waitReach).toBeLessThanOrEqual(WIDTH);
        }
  });
});

describe('top-p', () => {
  it('sets a token below the nucleus to exactly zero: it never comes', () => {
    const { facts, summary, waitMark, steps } = view({ cut: true });
    expect(facts.map((fact) => fact.says)).toEqual([
      'for ever',
      'no wait ever ends',
      '0.0\u00a0%',
      '0',
    ]);
    expect(summary).toContain('exactly 0');
    expect(waitMark).toBeUndefined();
    expect(steps[0].math).toBe('99.9990\u00a0% ≥ 95\u00a0%, so this one gets exactly 0');
    expect(steps[1].math).toBe('(1 − 0)^{100,000} = 1');
  });

  it('keeps a token that the nucleus needs', () => {
    const { facts, summary } = view({ oneIn: 10, draws: 10, cut: true });
    expect(facts.map((fact) => fact.says)).toEqual(says(view({ oneIn: 10, draws: 10 })));
    expect(summary).toContain('does not cut off');
  });

  it('cuts where all likelier tokens hold 95 %', () => {
    expect(view({ oneIn: 19, cut: true }).facts[0].says).toBe('19 tokens');
    expect(view({ oneIn: 20, cut: true }).facts[0].says).toBe('for ever');
    expect(view({ oneIn: 21, cut: true }).facts[0].says).toBe('for ever');
  });
});

describe('dragging', () => {
  it('reads the number of draws that a point stands for, and no other', () => {
    const { dot } = view({ draws: 2000 });
    expect(drawsAt(dot.x) / 2000).toBeCloseTo(1, 2);
    expect(drawsAt(-100)).toBe(1);
    expect(drawsAt(1000)).toBe(1e9);
  });
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(RareWait, {})).toMatchFileSnapshot('snapshots/rare-wait.html');
});
