import { describe, expect, it } from 'vitest';
import measured from '#data/mote/reliability.json';
import { measuredMote } from '#model/mote/measured-answers.ts';
import { startState } from '#ui/url-codec.ts';
import Reliability from '#widgets/reliability/Reliability.svelte';
import { firstGuess, motes, PLOT, reliabilityView, schema } from '#widgets/reliability/view.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (state: Partial<typeof start>) => reliabilityView({ ...start, ...state });
const counts = ({ table }: ReturnType<typeof view>) =>
  table.rows.map(({ cells }) => Number(String(cells[1]).replace(',', '')));
const ece = ({ summary }: ReturnType<typeof view>) => Number(/bins: ([\d.]+)/.exec(summary)![1]);

describe('the diagram', () => {
  it('sorts every answer into one bin, for any number of bins', () => {
    const { outcome } = measuredMote(measured, start.mote).forms[start.form];
    const given = [...outcome].filter((letter) => letter !== 'a').length;
    for (let bins = 2; bins <= 20; bins++) {
      const all = counts(view({ bins }));
      expect(all).toHaveLength(bins);
      expect(all.reduce((sum, n) => sum + n, 0)).toBe(given);
    }
  });

  it('agrees with the measurement counted by hand: the mean and the share of right ones', () => {
    const { confidence, outcome } = measuredMote(measured, 'mote').forms.quiz;
    const mean = confidence.reduce((sum, p) => sum + p, 0) / confidence.length;
    const right = [...outcome].filter((letter) => letter === 'r').length / outcome.length;
    const { summary } = view({ mote: 'mote', form: 'quiz' });
    expect(summary).toContain(`${(100 * mean).toFixed(1)}\u00a0% sure`);
    expect(summary).toContain(`${(100 * right).toFixed(1)}\u00a0% were right`);
  });

  it('draws all marks inside', () => {
    for (const { filled, dotX, dotY, barY, barHeight } of view({ bins: 20 }).bins) {
      expect(barY + barHeight).toBeCloseTo(PLOT.bottom, 1);
      if (!filled) continue;
      expect(dotX).toBeGreaterThanOrEqual(PLOT.left);
      expect(dotX).toBeLessThanOrEqual(PLOT.right);
      expect(dotY).toBeGreaterThanOrEqual(PLOT.top);
    }
  });

  it('leaves out “I do not know.” and says so', () => {
    for (const mote of motes) {
      const { outcome } = measuredMote(measured, mote).forms.question;
      const abstained = [...outcome].filter((letter) => letter === 'a').length;
      const { summary } = view({ mote, form: 'question' });
      if (abstained > 0) expect(summary).toContain(`${abstained} times`);
      else expect(summary).not.toContain('times');
    }
  });
});

describe('a temperature on the confidence', () => {
  it('moves confidence and calibration, and no answer from right to wrong', () => {
    const right = (state: Partial<typeof start>) =>
      /([\d.]+)\u00a0% were right/.exec(view(state).summary)![1];
    expect(right({ temperature: 4 })).toBe(right({}));
    expect(right({ temperature: 0.25 })).toBe(right({}));
    expect(ece(view({ temperature: 4 }))).not.toBe(ece(view({})));
  });

  it('survives a confidence of 0 or 1 at both ends of the slider', () => {
    for (const temperature of [0.25, 4])
      for (const mote of motes)
        expect(view({ mote, temperature, bins: 20 }).summary).not.toMatch(/NaN|not a number/);
  });
});

it('asks about the last bin, and knows its share', () => {
  const guess = firstGuess();
  if (guess.kind !== 'number') throw new Error('expected a number');
  expect(guess.answer).toBeGreaterThanOrEqual(0);
  expect(guess.answer).toBeLessThanOrEqual(100);
  expect(guess.reveal).toContain(String(view({}).table.rows.at(-1)!.cells[3]));
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(Reliability, {})).toMatchFileSnapshot('snapshots/reliability.html');
});
