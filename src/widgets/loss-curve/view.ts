/** View-model of LossCurve: four scores and the token that came, as a point on −ln p and a push on each score. */
import { fixed, percent, significant } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { bandScale, linearScale } from '#chart/scale.ts';
import { crossEntropy, crossEntropyBackward } from '#math/cross-entropy.ts';
import { logsumexp } from '#math/logsumexp.ts';
import { perplexity } from '#math/perplexity.ts';
import { softmax } from '#math/softmax.ts';
import { surprisal, surprisalBits } from '#math/surprisal.ts';
import type { FigureView, Guess } from '#ui/figure-view.ts';
import { choice, number, numbers, type StateOf } from '#ui/url-codec.ts';
import { words } from '#strings/loss-curve.ts';

export const TOKENS = ['mat', 'sofa', 'roof', 'moon'];
export const SCORES = { min: -12, max: 12 };
/** The probabilities that can be dragged to; scores reach further. */
export const SHARES = { min: 0.001, max: 0.999 };

export const schema = {
  scores: numbers([1, 1.4, 0.4, -1], {
    ...SCORES,
    minLength: TOKENS.length,
    maxLength: TOKENS.length,
  }),
  target: number(0, { min: 0, max: TOKENS.length - 1, step: 1 }),
  rival: number(1, { min: 0, max: TOKENS.length - 1, step: 1 }),
  unit: choice('nats', ['nats', 'bits']),
  rate: number(1, { min: 0.1, max: 5, step: 0.1 }),
};
export type State = StateOf<typeof schema>;

/** In SVG user units. */
export const WIDTH = 320;
const CURVE = { left: 36, right: 306, top: 10, bottom: 150 };
const BARS = { top: 190, height: 26 };
const HIGHEST = { nats: 7, bits: 10 };

/** The target's score that gives it a share p against its rivals as they stand. */
export function scoreForShare(scores: readonly number[], target: number, p: number): number {
  const rivals = scores.filter((_, i) => i !== target);
  const score = Math.log(p / (1 - p)) + logsumexp(rivals);
  return Math.min(SCORES.max, Math.max(SCORES.min, score));
}

/** The scores after one step down the gradient of the loss. */
export function stepDown({ scores, target, rate }: State): number[] {
  const gradient = crossEntropyBackward(scores, target);
  return scores.map((score, i) =>
    Math.min(SCORES.max, Math.max(SCORES.min, score - rate * gradient[i])),
  );
}

export function lossCurveView({ scores, target, unit, rate }: State) {
  const probs = softmax(scores);
  const nats = crossEntropy(scores, target);
  const inUnit = (value: number) => (unit === 'nats' ? value : value / Math.LN2);
  const gradient = crossEntropyBackward(scores, target);
  const came = TOKENS[target];
  const loss = fixed(inUnit(nats), 3);

  const x = linearScale([0, 1], [CURVE.left, CURVE.right]);
  const y = linearScale([0, HIGHEST[unit]], [CURVE.bottom, CURVE.top]);
  const price = unit === 'nats' ? surprisal : surprisalBits;
  const at = (p: number) => `${px(x(p))},${px(Math.max(CURVE.top - 4, y(price(p))))}`;
  const shares = Array.from({ length: 200 }, (_, i) => SHARES.min * (1 / SHARES.min) ** (i / 199));

  const band = bandScale(TOKENS.length, [BARS.top, BARS.top + BARS.height * TOKENS.length], 0.2);
  const push = linearScale([-1, 1], [CURVE.left + 34, CURVE.right]);
  const rows = TOKENS.map((token, i) => ({
    key: `token-${i}`,
    token,
    came: i === target,
    middle: px(band.at(i) + band.bandwidth / 2),
    y: px(band.at(i)),
    x: px(Math.min(push(0), push(gradient[i]))),
    width: px(Math.abs(push(gradient[i]) - push(0))),
    gradient: fixed(gradient[i], 3),
    up: gradient[i] < 0,
    share: percent(probs[i]),
  }));
  return {
    height: BARS.top + BARS.height * TOKENS.length + 6,
    plot: CURVE,
    barHeight: px(band.bandwidth),
    zeroX: px(push(0)),
    barsTop: BARS.top,
    curve: shares.map((p, i) => `${i ? 'L' : 'M'}${at(p)}`).join(''),
    ticksX: [0, 0.25, 0.5, 0.75, 1].map((p) => ({ x: px(x(p)), label: percent(p, 0) })),
    ticksY: y.ticks(4).map((value) => ({ y: px(y(value)), label: String(value) })),
    point: { x: px(x(probs[target])), y: px(Math.max(CURVE.top, y(inUnit(nats)))) },
    shareAt: (position: number) =>
      Math.min(SHARES.max, Math.max(SHARES.min, x.invert(position))),
    share: probs[target],
    rows,
    summary: words.summary(
      came,
      percent(probs[target]),
      loss,
      unit,
      significant(perplexity(nats)),
      fixed(-gradient[target], 3),
    ),
    table: {
      caption: words.tableCaption,
      columns: words.columns,
      rows: rows.map(({ key, token, share, gradient: slope, came: isTarget }, i) => ({
        key,
        cells: [token, fixed(scores[i]), share, isTarget ? 1 : 0, slope],
      })),
    },
    steps: [
      {
        key: rows[target].key,
        says: words.stepLoss,
        math:
          unit === 'nats'
            ? `−ln ${significant(probs[target], 4)} = ${loss}`
            : `−log_{2} ${significant(probs[target], 4)} = ${loss}`,
      },
      {
        says: words.stepPerplexity,
        math: `e^{${fixed(nats, 3)}} = ${significant(perplexity(nats), 4)}`,
      },
      ...rows.map(({ key, token, gradient: slope, came: isTarget }, i) => ({
        key,
        says: words.stepGradient(token),
        math: `${fixed(probs[i], 3)} − ${isTarget ? 1 : 0} = ${slope}`,
      })),
      {
        key: rows[target].key,
        says: words.stepMove(came, fixed(rate, 1)),
        math: `${fixed(scores[target])} − ${fixed(rate, 1)} · (${fixed(gradient[target], 3)}) = ${fixed(scores[target] - rate * gradient[target])}`,
      },
    ],
  } satisfies FigureView & Record<string, unknown>;
}

export function firstGuess(): Guess {
  return {
    kind: 'number',
    id: 'loss-curve.halving',
    ask: words.ask,
    min: 0,
    max: 4,
    step: 0.25,
    unit: 'bits',
    answer: surprisalBits(0.25) - surprisalBits(0.5),
    tolerance: 0.01,
    reveal: words.reveal,
  };
}
