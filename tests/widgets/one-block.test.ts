import { expect, test } from 'vitest';
import facts from '#data/mote/facts.json';
import { softmax } from '#math/softmax.ts';
import { dot } from '#math/dot.ts';
import type { Tensor } from '#model/mote/inspect.ts';
import { startState } from '#ui/url-codec.ts';
import { blockTrace, blockViews, type BlockTrace } from '#widgets/one-block/block-trace.ts';
import OneBlock from '#widgets/one-block/OneBlock.svelte';
import { HEAD_SIZE, LAST_STAGE, minus, norm, stagesOf } from '#widgets/one-block/stages.ts';
import { first, oneBlockView, schema, wishOf } from '#widgets/one-block/view.ts';
import { openWeights } from '../../scripts/data/mote/open-mote.ts';
import { expectArithmetic } from '../support/arithmetic.ts';
import { ssr } from '../support/ssr.ts';

const { width, hidden, heads } = facts.config;
const trace = first.result;
const last = trace.tokens.length - 1;

test('the recorded state is the one that the figure starts in', () => {
  expect(wishOf(startState(schema))).toEqual(first.wish);
  expect(trace.token).toBe(last);
});

test('the recorded weights are the softmax of query times keys over √d', () => {
  const scores = trace.keys.map((key) => dot(trace.query, key) / Math.sqrt(width / heads));
  const shares = softmax(scores);
  expect(trace.weights).toHaveLength(trace.token + 1);
  trace.weights.forEach((weight, i) => expect(weight).toBeCloseTo(shares[i], 2));
  expect(trace.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 3);
});

test('what the head found is the values under their weights', () => {
  const found = trace.heads.slice(0, HEAD_SIZE);
  found.forEach((number, channel) => {
    const mixed = trace.weights.reduce((sum, w, i) => sum + w * trace.values[i][channel], 0);
    expect(number).toBeCloseTo(mixed, 1);
  });
});

test('GELU lets large numbers pass and stops small ones', () => {
  trace.gelu.forEach((passed, i) => {
    const u = trace.up[i];
    const expected = (u / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (u + 0.044715 * u ** 3)));
    expect(passed).toBeCloseTo(expected, 1);
  });
});

test('what attention and MLP add is what Mote’s matrices make of heads and GELU', async () => {
  const { transformer } = await openWeights();
  const [{ attentionOut, mlpDown }] = transformer.parameters.blocks;
  expect(trace.block).toBe(1);
  const stages = stagesOf(trace);
  const numbers = (key: string) => stages.find((stage) => stage.key === key)!.parts[0].numbers;
  for (const [key, found, weight] of [
    ['attention', trace.heads, attentionOut],
    ['down', trace.gelu, mlpDown],
  ] as const) {
    const expected = Array.from({ length: width }, (_, c) =>
      dot(
        found,
        found.map((_, i) => weight.data[weight.offset + i * weight.stride + c]),
      ),
    );
    expect(norm(expected)).toBeGreaterThan(0.1);
    expect(norm(minus(numbers(key), expected)) / norm(expected), key).toBeLessThan(0.01);
  }
});

test('sums come out as printed, with negative numbers in brackets', () => {
  for (let seed = 0; seed < 40; seed++) {
    const wave = (x: number, i: number) => x + Math.sin(seed * (i + 1));
    const { steps } = oneBlockView(
      {
        ...trace,
        middle: trace.middle.map(wave),
        values: trace.values.map((row) => row.map(wave)),
      },
      0,
    );
    expectArithmetic(steps);
    for (const key of ['middle', 'out']) {
      const { math } = steps.find((step) => step.key === key)!;
      const [a, b, sum] = math
        .replace(/[()]/g, '')
        .replaceAll('−', '-')
        .split(/ [+=] /)
        .map(Number);
      expect(a + b, math).toBeCloseTo(sum, 6);
    }
  }
});

test('every step has the shape of the model', () => {
  const columns = Object.fromEntries(stagesOf(trace).map(({ key, columns: n }) => [key, n]));
  expect(columns).toMatchObject({
    stream: width,
    'attention-norm': width,
    projections: width / heads,
    weights: trace.tokens.length,
    found: width / heads,
    heads: width,
    up: hidden,
    gelu: hidden,
    out: width,
  });
  expect(Object.keys(columns)).toHaveLength(LAST_STAGE + 1);
});

test('each step has a sentence of its own, and one bar for each number', () => {
  const views = Array.from({ length: LAST_STAGE + 1 }, (_, step) => oneBlockView(trace, step));
  expect(new Set(views.map(({ summary }) => summary)).size).toBe(LAST_STAGE + 1);
  views.forEach(({ rows }, step) => expect(rows.findIndex((row) => row.current)).toBe(step));
  const bars = views[0].rows.map(({ strips }) =>
    strips.reduce((sum, { path }) => sum + path.split('v').length - 1, 0),
  );
  const counts = stagesOf(trace).map(({ parts }) =>
    parts.reduce((sum, { numbers }) => sum + numbers.length, 0),
  );
  expect(bars).toEqual(counts);
  expect(JSON.stringify(views)).not.toMatch(/NaN|Infinity|undefined/);
});

test('an answer is cut to the rows of one token, and to what it may see', () => {
  const T = 3;
  const columns = [4, 4, 2, 2, 2, T, 4, 4, 4, 6, 6, 4];
  const tensors: Tensor[] = columns.map((n, view) => ({
    shape: [T, n],
    values: Float32Array.from({ length: T * n }, (_, i) => 1000 * view + i),
  }));
  const tokens = ['a', 'b', 'c'].map((of, id) => ({ id, text: of }));
  const wish = { text: 'abc', block: 2, head: 1, token: 1 };
  expect(blockViews(wish)).toHaveLength(columns.length);
  const cut = blockTrace(wish, { tokens, dropped: 0, tensors });
  expect(cut.stream).toEqual([4, 5, 6, 7]);
  expect(cut.keys).toEqual([
    [3000, 3001],
    [3002, 3003],
  ]);
  expect(cut.weights).toEqual([5003, 5004]);
  expect(blockTrace({ ...wish, token: 99 }, { tokens, dropped: 0, tensors }).token).toBe(2);
});

test('an empty text, a single token and a stream of zeros can be drawn', () => {
  const alone: BlockTrace = {
    ...trace,
    text: '',
    tokens: ['‹document›'],
    token: 0,
    dropped: 7,
    stream: trace.stream.map(() => 0),
    keys: trace.keys.slice(0, 1),
    values: trace.values.slice(0, 1),
    weights: [1],
  };
  for (let step = 0; step <= LAST_STAGE; step++) {
    const view = oneBlockView(alone, step);
    expect(JSON.stringify(view)).not.toMatch(/NaN|Infinity|undefined/);
    expect(view.summary).toContain('the first 7 of this text');
  }
});

test('renders its first state on the server', async () => {
  await expect(ssr(OneBlock, {})).toMatchFileSnapshot('snapshots/one-block.html');
});
