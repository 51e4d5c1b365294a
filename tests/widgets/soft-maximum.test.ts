import { describe, expect, it } from 'vitest';
import SoftMaximum from '#widgets/soft-maximum/SoftMaximum.svelte';
import {
  PLOT,
  schema,
  scoreAt,
  SCORES,
  softMaximumView,
  still,
} from '#widgets/soft-maximum/view.ts';
import { startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (a: number, b: number) => softMaximumView({ ...start, a, b });
const says = (of: ReturnType<typeof view>) => of.facts.map((fact) => fact.says);

describe('two scores', () => {
  it('share out by the logistic function of their gap: 1/(1 + e⁻¹) = 73.1 %', () => {
    expect(says(view(1, 0))).toEqual([
      '1.0',
      '73.1\u00a0% and 26.9\u00a0%',
      '1.0',
      '1.313',
      '0.313',
      '0.731',
    ]);
  });

  it('draw the same picture when both are raised', () => {
    const { x, shareY, softY, hardY, tangent } = view(1, 0);
    expect(view(2.5, 1.5)).toMatchObject({ x, shareY, softY, hardY, tangent });
    expect(says(view(2.5, 1.5))[3]).toBe('2.813');
  });

  it('stand ln 2 below their soft maximum when level, the farthest they can', () => {
    const { facts, summary } = view(-2, -2);
    expect(facts.find(({ key }) => key === 'above')!.says).toBe('0.693');
    expect(summary).toBe(
      'A and B are level and get half each, where winner-takes-all could not decide. The soft maximum is −1.307, which is 0.693 above the maximum of −2.0.',
    );
    for (const gap of [0.1, 1, 3]) {
      const above = view(gap, 0).facts.find(({ key }) => key === 'above')!.says;
      expect(Number(above)).toBeLessThan(0.693);
    }
  });

  it('name the leader, whichever it is', () => {
    expect(view(0, 2).summary).toContain('B leads by 2.0 and gets 88.1\u00a0%');
    expect(view(2, 0).summary).toContain('A leads by 2.0 and gets 88.1\u00a0%');
  });

  it('show no dust of decimal fractions in their gap', () => {
    expect(view(0.3, 0.1).table.rows.filter(({ key }) => key === 'gap')[0].cells[0]).toBe('0.2');
    expect(view(0.3, 0.3).table.rows).toHaveLength(13);
  });
});

describe('the slope of logsumexp', () => {
  it('is the share of A, measured by a small step', () => {
    const math = view(1.5, 0.2).steps.at(-1)!.math;
    const [rise, share] = /^([\d.]+) ≈ 0\.001 × ([\d.]+)$/.exec(math)!.slice(1).map(Number);
    expect(rise / 0.001).toBeCloseTo(share, 2);
  });

  it('is the slope of the line that touches the curve', () => {
    const { tangent, softY, x } = view(-1, 1);
    expect((tangent.y1 + tangent.y2) / 2).toBeCloseTo(softY, 1);
    expect((tangent.x1 + tangent.x2) / 2).toBeCloseTo(x, 1);
  });

  it('stays inside the picture at both ends', () => {
    expect(view(3, -3).tangent.x2).toBe(PLOT.right);
    expect(view(-3, 3).tangent.x1).toBe(PLOT.left);
  });
});

it('labels both axes from −6 to 6', () => {
  expect(still.xTicks.map(({ label }) => label)).toEqual(['−6', '−3', '0', '3', '6']);
});

describe('dragging', () => {
  it('moves A to the lead pointed at, and stops where its slider does', () => {
    expect(scoreAt(view(1.5, -1).x, -1)).toBe(1.5);
    expect(scoreAt(1e4, 2)).toBe(SCORES.max);
    expect(scoreAt(-1e4, 2)).toBe(SCORES.min);
  });
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(SoftMaximum, {})).toMatchFileSnapshot('snapshots/soft-maximum.html');
});
