/** The arithmetic of a loss: of the token that came alone, or of a truth shared out and its two parts. */
import { fixed, significant } from '#chart/format.ts';
import type { Step } from '#ui/figure-view.ts';
import { words } from '#strings/loss-curve.ts';

/** Key of the entropy of the truth. */
export const FLOOR = 'floor';

interface Priced {
  y: readonly number[];
  probs: ArrayLike<number>;
  unit: 'nats' | 'bits';
  /** In the unit, as are its parts: the entropy of the truth, and what the probabilities add. */
  loss: number;
  floor: number;
  excess: number;
}

export function lossSteps({ y, probs, unit, loss, floor, excess }: Priced, target: number): Step[] {
  const log = unit === 'nats' ? 'ln' : 'log_{2}';
  const key = `token-${target}`;
  const p = (i: number) => significant(probs[i], 4);
  if (y[target] === 1)
    return [{ key, says: words.stepLoss, math: `−${log} ${p(target)} = ${fixed(loss, 3)}` }];

  const part = (i: number) => significant(y[i], 4);
  /** The sum over all that is partly true: each part times a logarithm. */
  const weighed = (of: (i: number) => string) =>
    y.flatMap((share, i) => (share === 0 ? [] : [`${part(i)} · ${log} ${of(i)}`])).join(' + ');
  return [
    { key, says: words.stepSoftLoss, math: `−(${weighed(p)}) = ${fixed(loss, 3)}` },
    { key: FLOOR, says: words.stepFloor, math: `−(${weighed(part)}) = ${fixed(floor, 3)}` },
    {
      says: words.stepExcess,
      math: `${weighed((i) => `(${part(i)} / ${p(i)})`)} = ${fixed(excess, 3)}`,
    },
    {
      says: words.stepParts,
      math: `${fixed(floor, 3)} + ${fixed(excess, 3)} ≈ ${fixed(loss, 3)}`,
    },
  ];
}
