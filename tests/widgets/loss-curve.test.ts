import { expect, test } from 'vitest';
import { softmax } from '#math/softmax.ts';
import { startState } from '#ui/url-codec.ts';
import LossCurve from '#widgets/loss-curve/LossCurve.svelte';
import {
  firstGuess,
  lossCurveView,
  schema,
  scoreForShare,
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
