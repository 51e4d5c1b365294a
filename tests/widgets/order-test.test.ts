import { describe, expect, test } from 'vitest';
import { FigureState } from '#ui/figure-state.svelte.ts';
import { startState } from '#ui/url-codec.ts';
import { CHANNELS, drawWeights, lastVector } from '#widgets/order-test/attention-stack.ts';
import { moveWord } from '#widgets/order-test/move-word.ts';
import OrderTest from '#widgets/order-test/OrderTest.svelte';
import { fullOrder, schema, shuffled, swapped, type State } from '#widgets/order-test/orders.ts';
import { firstGuess, orderTestView } from '#widgets/order-test/view.ts';
import { expectAllClose } from '../support/close.ts';
import { ssr } from '../support/ssr.ts';

const state = (changes: Partial<State> = {}): State => ({ ...startState(schema), ...changes });
const noticed = (changes: Partial<State>) =>
  orderTestView(state(changes)).cases.map(({ changed }) => changed);

describe('G-27: swapping words ahead of the last one', () => {
  test.each([1, 2, 3, 4, 5])('without positions only two causal layers notice, seed %i', (seed) => {
    const order = [1, 0];
    expect(noticed({ seed, order })).toEqual([false, false, false, true]);
  });

  test.each(['added', 'rotary'] as const)(
    'with %s positions every network notices',
    (positions) => {
      expect(noticed({ positions })).toEqual([true, true, true, true]);
    },
  );
});

test('the networks that do not notice agree to the last few bits', () => {
  const weights = drawWeights(1, 4);
  const both = { causal: false, depth: 2, positions: 'none' } as const;
  expectAllClose(
    lastVector([2, 1, 0, 3], weights, both),
    lastVector([0, 1, 2, 3], weights, both),
    1e-12,
  );
});

test('a causal layer gives a lone word its own value, added to itself', () => {
  const weights = drawWeights(3, 1);
  const vector = lastVector([0], weights, { causal: true, depth: 1, positions: 'none' });
  const word = weights.embedding(0);
  const { value, output } = weights.layers[0];
  const expected = Float64Array.from({ length: CHANNELS }, (_, c) => {
    let sum = word[c];
    for (let k = 0; k < CHANNELS; k++)
      for (let i = 0; i < CHANNELS; i++)
        sum += word[i] * value.data[i * CHANNELS + k] * output.data[k * CHANNELS + c];
    return sum;
  });
  expectAllClose(vector, expected);
});

test('exchanging two copies of one word changes nothing anywhere', () => {
  for (const positions of ['none', 'added', 'rotary'] as const)
    expect(noticed({ text: 'so so good today', order: [1, 0], positions })).toEqual(
      Array(4).fill(false),
    );
});

test('says that nothing has changed where only equal words have changed places', () => {
  const swapped = { text: 'so so good today', order: [1, 0] };
  expect(orderTestView(state(swapped)).summary).toContain('reads as before');
  expect(orderTestView(state({ ...swapped, order: [1, 2, 0] })).summary).toContain('new order');
});

test('says who notices, and when nothing has moved', () => {
  expect(orderTestView(state()).summary).toBe(
    'No positions given. At “today”, the new order is noticed by 1 of 4: Causal, 2 layers.',
  );
  expect(orderTestView(state({ positions: 'rotary' })).summary).toContain('all four');
  expect(orderTestView(state({ order: [] })).summary).toContain('nothing to notice');
});

test('the guess is answered by running the four networks', () => {
  const guess = firstGuess(state());
  expect(guess.kind === 'choice' && guess.options[guess.answer]).toContain('causal one with two');
});

describe('orders', () => {
  test('any list becomes a full order that leaves the last word in place', () => {
    expect(fullOrder([7, 2, 2, 0.5, -1], 4)).toEqual([2, 0, 1, 3]);
    expect(fullOrder([3, 0], 4)).toEqual([0, 1, 2, 3]);
  });

  test('swapping never touches the last word', () => {
    expect(swapped([0, 1, 2, 3], 2, 3)).toEqual([0, 1, 2, 3]);
    expect(swapped([0, 1, 2, 3], 0, 1)).toEqual([1, 0, 2, 3]);
  });

  test('the place picked goes with the word that is moved, unless it is locked', () => {
    const moved = (search: string, by: number) => {
      const figure = new FigureState(schema, { widget: 'order-test', start: { order: [] } });
      figure.readAddress({ pathname: '/embed/order-test/', search, hash: '' });
      moveWord(figure, by);
      return { order: [...figure.state.order], at: figure.state.at };
    };
    expect(moved('', 1)).toEqual({ order: [1, 0, 2, 3], at: 1 });
    expect(moved('?at=2', -1)).toEqual({ order: [0, 2, 1, 3], at: 1 });
    expect(moved('?lock=at', 1)).toEqual({ order: [1, 0, 2, 3], at: 0 });
    expect(moved('', -1), 'nothing before the first').toEqual({ order: [], at: 0 });
  });

  test('shuffling gives another order of the same words, the last in place', () => {
    const order = [0, 1, 2, 3, 4];
    for (let seed = 0; seed < 20; seed++) {
      const other = shuffled(order, seed);
      expect(other).not.toEqual(order);
      expect([...other].sort()).toEqual(order);
      expect(other[4]).toBe(4);
    }
  });
});

test.each([
  { text: '', order: [7, 7, 7] },
  { text: 'a '.repeat(60), order: [] },
  { text: '‮ שלום \u0000 \uD83D <|endoftext|>', at: 6 },
])('every state has a finite picture and a sentence: %o', (changes) => {
  const view = orderTestView(state(changes));
  expect(JSON.stringify(view)).not.toMatch(/NaN|null/);
  expect(view.summary).not.toMatch(/undefined/);
});

test('renders its first state on the server', async () => {
  await expect(ssr(OrderTest, {})).toMatchFileSnapshot('snapshots/order-test.html');
});
