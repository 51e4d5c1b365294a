import { describe, expect, it } from 'vitest';
import { startState } from '#ui/url-codec.ts';
import MajorityVote from '#widgets/majority-vote/MajorityVote.svelte';
import { firstGuess, majorityVoteView, PLOT, schema } from '#widgets/majority-vote/view.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (state: Partial<typeof start>) => majorityVoteView({ ...start, ...state });
const shownIn = (of: ReturnType<typeof view>) =>
  Object.fromEntries(of.legend.map(({ key, value }) => [key, value]));

describe('what a vote finds', () => {
  it('is more than one draw does, although less than half of the draws are right', () => {
    const { vote } = shownIn(view({}));
    expect(parseFloat(vote)).toBeGreaterThan(85);
    expect(view({}).summary).toContain('the vote finds it');
  });

  it('is less than one draw does where one mistake is likelier than the answer', () => {
    const { vote } = shownIn(view({ common: 1 }));
    expect(parseFloat(vote)).toBeLessThan(30);
    expect(view({ common: 1 }).summary).toContain('settles on that mistake');
  });

  it('is half where two answers are equally likely, whatever the number of draws', () => {
    for (const draws of [1, 2, 7, 40]) {
      const even = view({ right: 0.5, common: 1, draws });
      expect(shownIn(even).vote).toBe('50.0\u00a0%');
      expect(even.summary).toContain('equally likely');
    }
  });

  it('calls certain only what one draw is certain of', () => {
    expect(shownIn(view({ right: 1 }))).toMatchObject({
      vote: '100.0\u00a0%',
      any: '100.0\u00a0%',
    });
    expect(shownIn(view({ right: 0 }))).toEqual({
      vote: '0.0\u00a0%',
      any: '0.0\u00a0%',
      held: '0.0\u00a0%',
    });
    expect(shownIn(view({ right: 0.95, draws: 40 })).any).toBe('>\u00a099.95\u00a0%');
    expect(view({ right: 0 }).summary).toContain('never drawn');
  });
});

it('agrees with itself: squares, marks and the arithmetic of the vote shown', () => {
  for (const seed of [1, 2, 3]) {
    const { squares, marks, steps, squaresHeight } = view({ seed, draws: 33 });
    const drawn = marks.map(({ kind }) => squares.filter((one) => one.kind === kind).length);
    expect(drawn.reduce((sum, n) => sum + n, 0)).toBe(33);
    marks.forEach(({ says }, i) => expect(says.endsWith(`: ${drawn[i]}`)).toBe(true));
    expect(steps[2].math).toContain(`33! / (${drawn.map((n) => `${n}!`).join(' ')})`);
    expect(Math.max(...squares.map(({ y }) => y))).toBeLessThan(squaresHeight);
  }
});

it('another seed holds other votes, and changes no chance', () => {
  const [a, b] = [shownIn(view({ seed: 1 })), shownIn(view({ seed: 2 }))];
  expect(b.held).not.toBe(a.held);
  expect([b.vote, b.any]).toEqual([a.vote, a.any]);
});

it('keeps every mark inside the picture and every line free of what is no number', () => {
  for (const right of [0, 0.05, 0.55, 1])
    for (const common of [0, 0.35, 1])
      for (const draws of [1, 2, 40]) {
        const { voteY, anyY, heldY, steps, summary } = view({ right, common, draws });
        for (const y of [voteY, anyY, heldY]) {
          expect(y).toBeGreaterThanOrEqual(PLOT.top);
          expect(y).toBeLessThanOrEqual(PLOT.bottom);
        }
        expect(JSON.stringify([steps, summary])).not.toMatch(/NaN|not a number|undefined/);
      }
});

const lines = (state: Partial<typeof start>) => view(state).steps.map(({ math }) => math);
const shares = Array.from({ length: 21 }, (_, i) => i / 20);

it('prints every share of the grid whole, so that what is left over comes out', () => {
  for (const right of shares)
    for (const common of [0, 0.05, 0.15, 0.85, 1]) {
      const [, a, b, rest] = /^1 − (.+) − (.+) = (.+)$/.exec(
        lines({ right, common, draws: 1 })[1],
      )!;
      expect(Number(rest), `1 − ${a} − ${b}`).toBeCloseTo(1 - Number(a) - Number(b), 9);
    }
  expect(lines({ right: 0.65, common: 0.85 })[1]).toBe('1 − 0.65 − 0.2975 = 0.0525');
});

it('the chance that no draw is right comes out as printed', () => {
  for (const draws of [1, 7, 15, 16]) {
    const [none, any] = lines({ draws })
      .slice(4)
      .map((line) => line.split(' = '));
    expect(Number(none[1]) / 0.6 ** draws).toBeCloseTo(1, 3);
    expect(1 - Number(none[1])).toBeCloseTo(Number(any[1]), 3);
  }
});

it('calls no chance 1 that is only rounded to it', () => {
  expect(lines({ draws: 20 })[5]).toBe('1 − 3.656\u00a0×\u00a010⁻⁵ ≈ 1');
  expect(lines({ right: 0.8, draws: 40 })[3]).toBe('sum ≈ 1');
  expect(lines({ right: 1 }).slice(3, 6)).toEqual(['sum = 1', '(1 − 1.00)^{15} = 0', '1 − 0 = 1']);
  for (const right of shares.slice(1, -1))
    for (const draws of [1, 10, 20, 40])
      for (const line of lines({ right, draws }).slice(3, 6)) expect(line).not.toMatch(/ = 1$/);
});

it('asks for the chance of the first state', () => {
  const guess = firstGuess(start);
  if (guess.kind !== 'number') throw new Error('expected a number');
  expect(`${guess.answer.toFixed(1)}\u00a0%`).toBe(shownIn(view({})).vote);
});

it('is drawn at build as it is drawn in the browser', async () => {
  await expect(ssr(MajorityVote, {})).toMatchFileSnapshot('snapshots/majority-vote.html');
});
