import { describe, expect, test } from 'vitest';
import { groupAdvantage } from '#math/group-advantage.ts';
import recipe from '#data/speck/recipe.json';
import type { UpdatedAnswer } from '#model/speck/update-group.ts';
import { startState } from '#ui/url-codec.ts';
import { maySum } from '#world/skills/addition.ts';
import { first } from '#widgets/update-by-token/recorded.ts';
import { ANSWERS, FIRST, RATES, schema, wishOf } from '#widgets/update-by-token/schema.ts';
import UpdateByToken from '#widgets/update-by-token/UpdateByToken.svelte';
import { updateTasks } from '#widgets/update-by-token/update-tasks.ts';
import { ASKED, BAR, firstGuess, updateByTokenView } from '#widgets/update-by-token/view.ts';
import { words } from '#strings/update-by-token.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (answer = start.answer, answers: readonly UpdatedAnswer[] = first.result) =>
  updateByTokenView({ answer }, FIRST, answers);
const tokensOf = (answer: number) =>
  first.result[answer - 1].tokens.map((token) => ('text' in token ? token.text : ''));

test('starts with a sum that no training shows, at the highest rate of Speck’s own training', () => {
  expect(wishOf(start)).toEqual(FIRST);
  expect(maySum(FIRST.a, FIRST.b, 'held-out')).toBe(true);
  expect(FIRST.learningRate).toBe(recipe.rl.schedule.peak);
  expect([...RATES].sort((a, b) => a - b)).toEqual(RATES);
  expect(first.result).toHaveLength(ANSWERS.max);
});

test('changes of tokens add up to that of their answer', () => {
  for (let answer = 1; answer <= ANSWERS.max; answer++) {
    const { tokens, group } = view(answer);
    const sum = tokens.reduce((total, { change }) => total + change, 0);
    expect(sum).toBeCloseTo(group[answer - 1].change, 8);
    expect(group[answer - 1].advantage).toBe(
      groupAdvantage(first.result.map(({ reward }) => reward))[answer - 1],
    );
  }
});

test('a token counts with all answers that begin as this one does up to it', () => {
  const beginnings = first.result.map((_, i) => tokensOf(i + 1));
  view(2).tokens.forEach(({ withIt }, t) => {
    const beginning = tokensOf(2)
      .slice(0, t + 1)
      .join('|');
    const same = first.result.filter(
      (_, i) => beginnings[i].slice(0, t + 1).join('|') === beginning,
    );
    const right = same.filter(({ reward }) => reward === 1).length;
    expect(withIt).toEqual([right, same.length - right]);
  });
});

test('the guess is of a right answer, names its tokens, and is answered by the record', () => {
  const tokens = tokensOf(ASKED.answer);
  expect(first.result[ASKED.answer - 1].reward).toBe(1);
  expect(tokens.slice(0, 6).join('')).toBe(' 7 + 8 = 15');
  expect(ASKED.options.map((t) => tokens[t])).toEqual([' 7', ' +', '5', '5']);
  expect(tokens.slice(0, 18).join('')).toMatch(/85$/);
  // Others went the same way, and wrote 6 there; none that said a number straight away was right.
  expect(tokensOf(3).slice(0, 6).join('')).toBe(' 7 + 8 = 16');
  for (const { text, reward } of first.result) if (!text.includes('=')) expect(reward).toBe(0);
  const { change } = view(ASKED.answer).tokens[ASKED.options[firstGuess().answer as number]];
  for (const other of view(ASKED.answer).tokens)
    expect(change).toBeGreaterThanOrEqual(other.change);
  expect(firstGuess().answer).toBe(1);
});

/** An answer of tokens with the same ln p before, and what became of it. */
const answer = (reward: number, texts: string[], before: number, after: number): UpdatedAnswer => ({
  tokens: texts.map((text) => ({
    id: [...text].reduce((n, c) => 31 * n + c.codePointAt(0)!, 7),
    text,
  })),
  text: texts.join(''),
  reward,
  before: texts.map(() => before),
  after: texts.map(() => after),
});

describe('says of a moment only what holds', () => {
  test('without a difference nothing moves', () => {
    const same = [answer(1, [' 85'], -0.1, -0.1), answer(1, [' 85'], -0.1, -0.1)];
    const { summary, tokens, steps } = view(1, same);
    expect(summary).toBe(`${words.summary('37 + 48', 2, 2)} ${words.still}`);
    expect(tokens[0].bar.width).toBe(0);
    expect(steps).toHaveLength(2);
  });

  test('an unlikely token of a right answer rises with the rest; one of a wrong answer is none', () => {
    const pair = [answer(1, [' 9', ' so'], -4, -3), answer(0, [' 8'], -4, -5)];
    expect(view(1, pair).summary).toContain(words.clumsy('␣9'));
    expect(view(2, pair).summary).not.toContain('Unlikely');
  });

  test('answers that go against their grade are named', () => {
    const pair = [answer(1, [' 9'], -1, -1.2), answer(0, [' 8'], -1, -0.5)];
    expect(view(1, pair).summary).toContain(words.against(1, true));
    expect(view(2, pair).summary).toContain(words.against(2, false));
    expect(view().summary).not.toContain('though');
  });

  test('shared tokens are pulled both ways, in the record the first', () => {
    expect(view().summary).toContain('␣7 stands in 2 right and 5 wrong ones');
    expect(view(1, [answer(1, [' 9'], -1, 0), answer(0, [' 8'], -1, -2)]).summary).not.toContain(
      'both ways',
    );
  });
});

describe('survives', () => {
  test.each([
    ['strange tokens', ['\u0000', 'שלום', '\uD83D', '<|end|>'], -1, -2],
    ['probabilities of nothing', [' 1'], -800, -2000],
    ['certainty', [' 1'], 0, 0],
  ])('%s', (_, texts, before, after) => {
    const made = view(8, [answer(0, texts, before, after), answer(1, texts, before, after)]);
    expect(JSON.stringify(made)).not.toMatch(/NaN|null|Infinity/);
    for (const { bar } of made.tokens) {
      expect(bar.x).toBeGreaterThanOrEqual(0);
      expect(bar.x + bar.width).toBeLessThanOrEqual(BAR);
    }
  });

  test('a token of bytes that are no text', () => {
    const broken = { ...answer(1, ['a'], -1, -0.5) };
    const tokens = [{ id: 190, bytes: [190], spells: null, part: 1, parts: 1 }];
    expect(view(1, [{ ...broken, tokens }, answer(0, ['b'], -1, -2)]).tokens[0].label).toBe('[be]');
  });
});

test('the worker asks again after a failed download, and not for a reader who has left', async () => {
  let loads = 0;
  const tasks = updateTasks(async () => {
    loads++;
    throw new Error('no network');
  });
  const stop = new AbortController();
  const context = { report: () => {}, signal: stop.signal };
  await expect(tasks.update({ base: '/', ...FIRST }, context)).rejects.toThrow('no network');
  await expect(tasks.update({ base: '/', ...FIRST }, context)).rejects.toThrow('no network');
  expect(loads, 'a retry asks again').toBe(2);
  stop.abort();
  await expect(tasks.update({ base: '/', ...FIRST }, context)).rejects.toThrow();
  expect(loads).toBe(2);
});

test('draws its first state on the server', async () => {
  await expect(ssr(UpdateByToken, {})).toMatchFileSnapshot('snapshots/update-by-token.html');
});
