import { expect, test } from 'vitest';
import facts from '#data/mote/facts.json';
import { startState } from '#ui/url-codec.ts';
import MemoryCalculator from '#widgets/memory-calculator/MemoryCalculator.svelte';
import { KNOWN, MODELS } from '#widgets/memory-calculator/models.ts';
import {
  BITS,
  canShare,
  firstGuess,
  MEMORIES,
  memoryCalculatorView,
  schema,
  type State,
} from '#widgets/memory-calculator/view.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);
const view = (state: Partial<State> = {}) => memoryCalculatorView({ ...start, ...state });
const listed = (state: Partial<State> = {}) =>
  Object.fromEntries(view(state).rows.map(({ key, value }) => [key, value.replace('\u00a0', ' ')]));

test('100,000 tokens in 16 bits take what the models’ sizes say', () => {
  expect(listed()).toEqual({
    mote: '154 MB',
    'llama-8b': '13.1 GB',
    'llama-70b': '32.8 GB',
    'llama-405b': '51.6 GB',
    'gpt-3': '472 GB',
    'deepseek-v3': '7.03 GB',
  });
});

test('without shared keys and values the 70B model would take eight times as much', () => {
  expect(listed({ sharing: 'all' }).set).toBe('262 GB');
  expect(listed({ sharing: 'one' }).set).toBe('4.1 GB');
  expect(listed({ sharing: 'built' }).set).toBeUndefined();
});

test('GPT-3 keeps every head as it is built, and DeepSeek’s latent vector belongs to none', () => {
  expect(listed({ model: 'gpt-3', sharing: 'all' }).set).toBe('472 GB');
  expect(canShare({ model: 'deepseek-v3' })).toBe(false);
  const { steps } = view({ model: 'deepseek-v3', sharing: 'one' });
  expect(steps[0].math).toBe('512 + 64 = 576');
  expect(steps[1].math).toBe('61 × 576 × 16 ÷ 8 = 70,272 bytes');
});

test('the largest text that fits fits, and one more token does not', () => {
  const state = { ...start, model: 'llama-8b', memory: '24' } as const;
  const says = view(state).facts[1].says;
  const longest = Number(says.replace(/\D/g, ''));
  expect(longest).toBe(Math.floor(8e9 / 131_072));
  expect(view({ ...state, tokens: longest }).summary).toContain('That fits');
  expect(view({ ...state, tokens: longest + 1 }).summary).toContain('does not fit');
});

test('weights that do not fit leave no room for any text', () => {
  const { facts: rows, summary } = view({ model: 'llama-70b', memory: '8' });
  expect(rows.slice(1).map(({ says }) => says)).toEqual(['none', 'none']);
  expect(summary).toContain('are missing');
});

test('says when a text is longer than the model was made for', () => {
  expect(view({ model: 'gpt-3' }).summary).toContain('at most 2,048 tokens');
  expect(view({ model: 'llama-70b' }).summary).not.toContain('at most');
});

test('a single token is no plural', () => {
  const { summary, listTitle } = view({ tokens: 1 });
  expect(summary).toContain('one text of 1 token.');
  expect(listTitle).toBe('Cache for 1 token');
});

test('Mote is counted by its own sizes', () => {
  const { kept, blocks } = MODELS.mote;
  expect(blocks).toBe(facts.config.blocks);
  expect(kept).toEqual({ keyValueHeads: facts.config.heads, headSize: 24 });
});

test('every combination of choices has finite widths and a sentence', () => {
  for (const model of [...KNOWN, 'own'] as const)
    for (const memory of MEMORIES)
      for (const bits of BITS)
        for (const [tokens, texts] of [
          [1, 1],
          [10_000_000, 1024],
        ])
          for (const sharing of ['built', 'all', 'one'] as const) {
            const state = {
              model,
              memory,
              weightBits: bits,
              cacheBits: bits,
              tokens,
              texts,
              sharing,
            };
            const { stack, rows, summary, steps } = view(state);
            const widths = [stack.weightsWidth, stack.cacheWidth, ...rows.map((row) => row.width)];
            expect(widths.every((width) => width >= 0 && width <= 320)).toBe(true);
            expect(summary + steps.map(({ math }) => math).join()).not.toMatch(/NaN|∞|undefined/);
          }
});

test('the guess is answered by the cache of 70B', () => {
  const guess = firstGuess(start);
  if (guess.kind !== 'number') throw new Error('expected a number');
  expect(guess.answer).toBeCloseTo(32.768, 9);
});

test('draws its first state on the server', async () => {
  await expect(ssr(MemoryCalculator, {})).toMatchFileSnapshot('snapshots/memory-calculator.html');
});
