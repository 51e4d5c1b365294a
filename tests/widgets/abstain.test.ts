import { describe, expect, it } from 'vitest';
import measured from '#data/mote/reliability.json';
import { measuredMote } from '#model/mote/measured-answers.ts';
import { startState } from '#ui/url-codec.ts';
import Abstain from '#widgets/abstain/Abstain.svelte';
import { abstainView, firstGuess, HEIGHT, motes, schema, WIDTH } from '#widgets/abstain/view.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (state: Partial<typeof start>) => abstainView({ ...start, ...state });
const points = ({ summary }: ReturnType<typeof view>) => ({
  here: Number(/makes (−?[\d.]+)/.exec(summary)![1].replace('−', '-')),
  most: Number(/the most is (−?[\d.]+)/.exec(summary)![1].replace('−', '-')),
  best: Number(/threshold of (\d+)\u00a0%\.$/.exec(summary)![1]),
});

describe('the threshold', () => {
  it('counts what the measurement says, answer by answer', () => {
    const { confidence, outcome } = measuredMote(measured, start.mote).forms.quiz;
    for (const threshold of [0, 7, 50, 93, 100]) {
      const given = [...outcome].filter(
        (letter, i) => letter !== 'a' && confidence[i] >= threshold / 100,
      );
      const right = given.filter((letter) => letter === 'r').length;
      expect(view({ threshold }).summary).toContain(
        `answers ${given.length} of 160 questions: ${right} right, ${given.length - right} wrong.`,
      );
    }
  });

  it('fills the bar from end to end', () => {
    for (const threshold of [0, 40, 100]) {
      const { parts } = view({ threshold });
      expect(parts[0].x).toBe(0);
      expect(parts.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(WIDTH, 1);
    }
  });

  it('has no point on the curve where nothing is answered', () => {
    const { here, summary } = view({ threshold: 100, mote: motes[0] });
    expect(here).toBeUndefined();
    expect(summary).toContain('answers 0 of');
  });
});

describe('what a wrong answer costs', () => {
  it('nothing: then answering everything is never beaten', () => {
    for (const mote of motes) expect(points(view({ mote, cost: 0 })).best).toBe(0);
  });

  it('more: then the best threshold never falls', () => {
    let before = 0;
    for (let cost = 0; cost <= 9; cost += 0.5) {
      const { best } = points(view({ cost }));
      expect(best).toBeGreaterThanOrEqual(before);
      before = best;
    }
  });

  it('the most is what the best threshold makes', () => {
    const { best, most } = points(view({ cost: 2 }));
    expect(points(view({ cost: 2, threshold: best })).here).toBe(most);
  });
});

it('stays inside its picture at every corner of its sliders', () => {
  for (const threshold of [0, 100])
    for (const cost of [0, 9])
      for (const mote of motes)
        for (const form of ['question', 'quiz', 'statement'] as const) {
          const drawn = view({ threshold, cost, mote, form });
          expect(`${drawn.curve}${drawn.points}${drawn.summary}`).not.toMatch(/NaN|∞|not a/);
          for (const { y } of [drawn.pointsHere, drawn.pointsBest]) {
            expect(y).toBeGreaterThan(0);
            expect(y).toBeLessThan(HEIGHT);
          }
        }
});

it('asks for the best threshold where errors are free: whatever Mote knows, to answer everything', () => {
  const guess = firstGuess();
  if (guess.kind !== 'choice') throw new Error('expected a choice');
  expect(guess.answer).toBe(0);
  expect(guess.options[0]).toContain('0\u00a0%');
  const earned = guess.options.map(
    (option) => points(view({ threshold: Number(/\d+/.exec(option)![0]) })).here,
  );
  expect(Math.max(...earned.slice(1))).toBeLessThan(earned[0]);
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(Abstain, {})).toMatchFileSnapshot('snapshots/abstain.html');
});
