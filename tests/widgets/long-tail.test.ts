import { describe, expect, it } from 'vitest';
import { softmax } from '#math/softmax.ts';
import LongTail from '#widgets/long-tail/LongTail.svelte';
import { firstGuess, longTailView, schema } from '#widgets/long-tail/view.ts';
import { percent } from '#chart/format.ts';
import { startState } from '#ui/url-codec.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (state: Partial<typeof start>) => longTailView({ ...start, ...state });

describe('five candidates and a crowd', () => {
  it('share out among themselves as G-01 has them', () => {
    expect(view({}).rows.map(({ five }) => five)).toEqual([
      '87.8\u00a0%',
      '8.0\u00a0%',
      '3.2\u00a0%',
      '0.9\u00a0%',
      '0.2\u00a0%',
    ]);
  });

  it('get what softmax over every single token gives', () => {
    for (const [others, level] of [
      [1, -12],
      [1000, -3.7],
      [100_000, -8],
      [200_000, 0],
    ]) {
      const every = [4.2, 1.8, 0.9, -0.4, -2.1, ...new Array<number>(others).fill(level)];
      const probs = softmax(every);
      const { rows, tail } = view({ others, level });
      expect(rows.map(({ all }) => all)).toEqual([...probs.slice(0, 5)].map((p) => percent(p)));
      const crowd = probs.slice(5).reduce((sum, p) => sum + p, 0);
      expect(tail.all, `${others} of ${level}`).toBe(percent(crowd));
    }
  });

  it('keep their ratios whatever the crowd weighs', () => {
    const ratio = ({ rows }: ReturnType<typeof view>) => rows[0].allWidth / rows[1].allWidth;
    expect(ratio(view({ level: -12 }))).toBeCloseTo(Math.exp(2.4), 1);
    expect(ratio(view({ level: -7 }))).toBeCloseTo(Math.exp(2.4), 1);
  });

  it('are told in a sentence', () => {
    expect(view({}).summary).toBe(
      'The crowd of 100,000 other tokens has 30.6\u00a0%. “mat”, which seems to have 87.8\u00a0% among five, has 60.9\u00a0% among all.',
    );
    expect(view({ others: 1 }).summary).toContain('1 other token has');
  });

  it('weigh as much as one token with a score ln n higher', () => {
    expect(view({}).steps.at(-1)!.math).toBe('−8.0 + ln 100,000 = 3.51');
  });
});

it('asks for the share of the crowd in percent', () => {
  const guess = firstGuess(start);
  if (guess.kind !== 'number') throw new Error('expected a guess of a number');
  expect(guess.answer).toBeCloseTo(30.63, 2);
  expect(guess.ask).toContain('1/200,000');
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(LongTail, {})).toMatchFileSnapshot('snapshots/long-tail.html');
});
