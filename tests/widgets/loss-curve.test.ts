import { expect, test } from 'vitest';
import { softmax } from '#math/softmax.ts';
import { startState } from '#ui/url-codec.ts';
import LossCurve from '#widgets/loss-curve/LossCurve.svelte';
import {
  firstGuess,
  lossCurveView,
  schema,
  rivalOf,
  scoreForShare,
  SHARES,
  shareAtBar,
  stepDown,
} from '#widgets/loss-curve/view.ts';
import { ssr } from '../support/ssr.ts';

const start = startState(schema);

test('even scores cost ln 4 nats, two bits, and feel like four choices', () => {
  const even = { ...start, scores: [0, 0, 0, 0] };
  expect(lossCurveView(even).summary).toContain(
    'the loss is 1.386 nats, as if choosing evenly among 4',
  );
  expect(lossCurveView({ ...even, unit: 'bits' }).summary).toContain('the loss is 2.000 bits');
});

test('the gradient is the probability less the truth, and sums to zero', () => {
  const view = lossCurveView({ ...start, scores: [0, 0, 0, 0] });
  expect(view.rows.map(({ gradient }) => gradient)).toEqual(['−0.750', '0.250', '0.250', '0.250']);
});

test.each([0.001, 0.25, 0.999])('dragging to a share of %s gives the target just that', (share) => {
  const scores = [...start.scores];
  scores[0] = scoreForShare(scores, 0, share);
  expect(softmax(scores)[0]).toBeCloseTo(share, 10);
});

test('a step down the gradient lowers the loss, and repeating it drives the share up', () => {
  let state = start;
  const shares = [softmax(state.scores)[state.target]];
  for (let i = 0; i < 20; i++) {
    state = { ...state, scores: stepDown(state) };
    shares.push(softmax(state.scores)[state.target]);
  }
  expect(shares.every((share, i) => i === 0 || share > shares[i - 1])).toBe(true);
  expect(shares.at(-1)).toBeGreaterThan(0.9);
});

test('the answer to the first guess is one bit a halving', () => {
  expect(firstGuess()).toMatchObject({ answer: 1 });
});

test('scores at their limits still make a picture', () => {
  const view = lossCurveView({ ...start, scores: [-12, 12, 12, 12], unit: 'bits' });
  expect(view.point.y).toBeGreaterThan(0);
  expect(view.point.y).toBeLessThanOrEqual(view.plot.top);
  expect(view.curve).not.toContain('NaN');
});

test('the point lies on the curve, whatever the truth', () => {
  for (const truth of [1, 0.7, 0.4]) {
    const { curve, point } = lossCurveView({ ...start, truth });
    const points = [...curve.matchAll(/[ML]([\d.]+),([\d.]+)/g)].map(([, x, y]) => [+x, +y]);
    const right = points.findIndex(([x]) => x >= point.x);
    const heights = [points[right - 1][1], points[right][1]];
    expect(point.y).toBeGreaterThanOrEqual(Math.min(...heights) - 0.02);
    expect(point.y).toBeLessThanOrEqual(Math.max(...heights) + 0.02);
  }
});

test('a truth shared among candidates pulls the probabilities to it, not to certainty', () => {
  let state: typeof start = { ...start, truth: 0.7 };
  for (let i = 0; i < 200; i++) state = { ...state, scores: stepDown(state) };
  const probs = softmax(state.scores);
  expect(probs[0]).toBeCloseTo(0.7, 6);
  expect(probs[1]).toBeCloseTo(0.1, 6);
  // Cross-entropy with itself is the entropy of (0.7, 0.1, 0.1, 0.1): 0.9404 nats.
  expect(lossCurveView(state).summary).toContain('the loss is 0.940 nats');
});

test('a bar is dragged by its end: taken where it stands, it stays', () => {
  for (const state of [start, { ...start, truth: 0.7 }, { ...start, truth: 0.5, target: 2 }]) {
    const probs = softmax(state.scores);
    for (const [i, { end, truth }] of lossCurveView(state).rows.entries())
      expect(shareAtBar(end, truth)).toBeCloseTo(probs[i], 3);
  }
  expect([shareAtBar(-1e9, 0), shareAtBar(1e9, 0)]).toEqual([SHARES.min, SHARES.max]);
});

test('dragging one rival at the cost of the others changes the price of the target only by its share', () => {
  const scores = [...start.scores];
  scores[2] = scoreForShare(scores, 2, 0.6);
  const probs = softmax(scores);
  expect(probs[2]).toBeCloseTo(0.6, 10);
  // The rest keep their proportions: 0.4 of what they were.
  expect(probs[0] / probs[1]).toBeCloseTo(Math.exp(1 - 1.4), 10);
});

test('the loss is the floor and what the probabilities add, in the summary and the arithmetic', () => {
  // torch: entropy of (0.7, 0.1, 0.1, 0.1) = 0.94045; KL to softmax(1, 1.4, 0.4, −1) = 0.43523
  const view = lossCurveView({ ...start, truth: 0.7 });
  expect(view.summary).toContain('Of these, 0.940 are the floor');
  expect(view.floor?.label).toBe('floor H(y) = 0.940');
  expect(view.steps.map(({ math }) => math)).toContainEqual(
    expect.stringMatching(/^0\.940 \+ 0\.435 ≈ 1\.376$/),
  );
  expect(lossCurveView(start).floor).toBeUndefined();
});

test('two words may both be right: then the floor is one bit, and the gradient halves the truth', () => {
  const state = { ...start, truth: 0.5, rest: 'rival', unit: 'bits' } as const;
  const scores = [2, 2, -12, -12];
  expect(lossCurveView({ ...state, scores }).floor?.label).toBe('floor H(y) = 1.000');
  expect(lossCurveView({ ...state, scores }).summary).toContain('the loss is 1.000 bits');
  const { rows } = lossCurveView({ ...state, scores: [0, 0, 0, 0], rival: 3 });
  expect(rows.map(({ gradient }) => gradient)).toEqual(['−0.250', '0.250', '0.250', '−0.250']);
  expect(rivalOf({ ...state, target: 1, rival: 1 })).toBe(2);
});

test('no scores get under the floor', () => {
  for (const scores of [
    [12, -12, 3, 0],
    [0, 0, 0, 0],
    [-12, 12, 12, 12],
  ])
    for (const rest of ['all', 'rival'] as const) {
      const { point, floor } = lossCurveView({ ...start, scores, rest, truth: 0.6 });
      expect(point.y).toBeLessThanOrEqual(floor!.y);
    }
});

test('the arithmetic of a step ends where the step does, also at the last score there is', () => {
  const last = (state: typeof start) => lossCurveView(state).steps.at(-1)!;
  expect(last({ ...start, rate: 2 }).math).toMatch(
    new RegExp(` = ${stepDown({ ...start, rate: 2 })[0].toFixed(2)}$`),
  );
  const limit = { ...start, scores: [12, 12, 12, 12], rate: 5 };
  expect(last(limit).math).toBe('12.00 − 5.0 · (−0.750) = 15.75 → 12.00');
  expect(last(limit).says).toContain('no score here goes beyond 12');
  expect(stepDown(limit)[0]).toBe(12);
});

test('the truth of the chapter’s losses is G-10 of the test vectors', () => {
  for (const [share, nats] of [
    [0.45, 0.799],
    [0.22, 1.514],
    [0.08, 2.526],
  ] as const) {
    const scores = [...start.scores];
    scores[2] = scoreForShare(scores, 2, share);
    const { summary } = lossCurveView({ ...start, scores, target: 2 });
    expect(summary).toContain(`the loss is ${nats.toFixed(3)} nats`);
  }
});

test('draws its first state on the server', async () => {
  await expect(ssr(LossCurve, {})).toMatchFileSnapshot('snapshots/loss-curve.html');
});
