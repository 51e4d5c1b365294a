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
  expect(lossCurveView(even).summary).toContain('the loss is 1.386 nats, as if choosing evenly among 4');
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
  expect(view.point.y).toBeGreaterThanOrEqual(view.plot.top);
  expect(view.curve).not.toContain('NaN');
});

test('draws its first state on the server', async () => {
  await expect(ssr(LossCurve, {})).toMatchFileSnapshot('snapshots/loss-curve.html');
});
