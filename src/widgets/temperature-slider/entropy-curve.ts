/** Entropy as a function of temperature, as a line to draw: it only ever rises. */
import { fixed } from '#chart/format.ts';
import { px } from '#chart/round.ts';
import { linearScale } from '#chart/scale.ts';
import { entropyBits } from '#math/entropy.ts';
import { softmax } from '#math/softmax.ts';
import { words } from '#strings/temperature-slider.ts';

export const CURVE = { width: 320, height: 134, left: 28, right: 312, top: 22, bottom: 96 };

export function entropyCurve(
  scores: readonly number[],
  temperature: number,
  { min, max }: { min: number; max: number },
) {
  const most = Math.log2(scores.length);
  const x = linearScale([0, max], [CURVE.left, CURVE.right]);
  const y = linearScale([0, most], [CURVE.bottom, CURVE.top]);
  const at = (t: number) => `${px(x(t))},${px(y(entropyBits(softmax(scores, t))))}`;
  const POINTS = 60;
  const temperatures = Array.from(
    { length: POINTS },
    (_, i) => min + ((max - min) * i) / (POINTS - 1),
  );
  return {
    path: `M${temperatures.map(at).join('L')}`,
    dot: { x: px(x(temperature)), y: px(y(entropyBits(softmax(scores, temperature)))) },
    most: words.most(fixed(most)),
    ticks: x.ticks(4).map((t) => ({ x: px(x(t)), label: fixed(t, 0) })),
  };
}
