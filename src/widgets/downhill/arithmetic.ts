/** The arithmetic of one place on the way down: exact slopes, nudged ones, the next step, the bend of the ground. */
import { fixed, inBrackets, powerOfTen, significant } from '#chart/format.ts';
import { centralDifference } from '#math/central-difference.ts';
import type { Curvature } from '#model/descent/curvature.ts';
import { ADAM, MOMENTUM, type Place, type Rule } from '#model/descent/descend.ts';
import { lossAt, partsOf, type Surface } from '#model/descent/surfaces.ts';
import type { Step } from '#ui/figure-view.ts';
import { words } from '#strings/downhill.ts';

/** Nudges by powers of ten: too big, right, and so small that rounding eats the difference. */
const NUDGES = [0, -5, -14];

/** Decimals that suit the largest of some numbers: five, less one for each digit before the point. */
const decimalsFor = (...values: number[]) => {
  const largest = Math.max(1, ...values.map(Math.abs));
  return Math.max(0, 5 - Math.floor(Math.log10(largest)));
};
/** Six decimals, less the zeros at their end. */
const short = (value: number) => inBrackets(fixed(value, 6).replace(/\.?0+$/, ''));
const exact = (value: number) => inBrackets(significant(value, 7));

export function slopeSteps(surface: Surface, { weights, gradient }: Place): Step[] {
  const parts = partsOf(surface, weights);
  const most = Math.max(...parts.flatMap(({ times }) => times.map(Math.abs)));
  return gradient.map((slope, j) => {
    const terms = parts
      .filter(({ times }) => times[j] !== 0)
      .map(({ error, times }) => `${short(error)} · ${short(times[j])}`);
    const sum = terms.join(' + ') || '0';
    return {
      says: words.arithmetic.slope(words.weights[j]),
      math: `${parts.length === 1 ? sum : `(${sum}) / ${parts.length}`} = ${fixed(slope, decimalsFor(most) - 1)}`,
    };
  });
}

export function nudgeSteps(surface: Surface, { weights, gradient }: Place): Step[] {
  const [w1, w2] = weights;
  const loss = (w: number) => lossAt(surface, [w, w2]);
  return NUDGES.map((power) => {
    const size = 10 ** power;
    const slope = centralDifference(loss, w1, size);
    const [name, printed] = power === 0 ? ['1', '1'] : [powerOfTen(power), `10^{−${-power}}`];
    const [above, below] = [loss(w1 + size), loss(w1 - size)].map((l) => significant(l, 17));
    return {
      says: words.arithmetic.nudge(name, significant(Math.abs(slope - gradient[0]), 2)),
      math: `(${above} − ${below}) / (2 · ${printed}) = ${significant(slope, 6)}`,
    };
  });
}

/** From the place shown to the next one, weight by weight. */
export function moveSteps(rule: Rule, rate: number, taken: number, at: Place, next: Place): Step[] {
  const eta = significant(rate);
  return words.weights.flatMap((weight, j) => {
    const [slope, now, then] = [at.gradient[j], at.weights[j], next.weights[j]];
    const decimals = Math.max(0, decimalsFor(now, then) - 1);
    const [from, to] = [fixed(now, decimals), fixed(then, decimals)];
    const says = words.arithmetic.step(weight);
    if (rule === 'plain') return [{ says, math: `${from} − ${eta} · ${exact(slope)} = ${to}` }];
    if (rule === 'momentum') {
      const places = decimalsFor(at.first[j], slope, next.first[j]);
      return [
        {
          says: words.arithmetic.velocity(weight),
          math: `${MOMENTUM} · ${inBrackets(fixed(at.first[j], places))} + ${inBrackets(fixed(slope, places))} = ${fixed(next.first[j], places)}`,
        },
        { says, math: `${from} − ${eta} · ${exact(next.first[j])} = ${to}` },
      ];
    }
    const made = (moment: number, beta: number) => moment / (1 - beta ** (taken + 1));
    const [mean, square] = [made(next.first[j], ADAM.beta1), made(next.second[j], ADAM.beta2)];
    const divided = (moment: number, beta: number, shown: string) =>
      `${exact(moment)} / (1 − ${beta}^{${taken + 1}}) = ${shown}`;
    return [
      {
        says: words.arithmetic.mean(weight),
        math: divided(next.first[j], ADAM.beta1, significant(mean, 4)),
      },
      {
        says: words.arithmetic.square,
        math: divided(next.second[j], ADAM.beta2, significant(square, 4)),
      },
      { says, math: `${from} − ${eta} · ${exact(mean)} / (√${exact(square)} + 10^{−8}) = ${to}` },
    ];
  });
}

export function bendSteps(rule: Rule, { entries, most }: Curvature): Step[] {
  const [a, b, c] = entries.map(short);
  const bend = significant(Number(most.toFixed(4)), 6);
  const bends = {
    says: words.arithmetic.bend,
    math: `(${a} + ${c}) / 2 + √(((${a} − ${c}) / 2)^{2} + ${b}^{2}) = ${bend}`,
  };
  if (rule === 'adam' || most < 1e-3) return [bends];
  const beta = rule === 'plain' ? 0 : MOMENTUM;
  const top = beta === 0 ? '2' : `2 · (1 + ${beta})`;
  const limit = significant((2 * (1 + beta)) / most);
  return [bends, { says: words.arithmetic.limit, math: `${top} / ${bend} = ${limit}` }];
}
